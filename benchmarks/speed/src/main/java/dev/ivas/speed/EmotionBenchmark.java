package dev.ivas.speed;

import dev.ivas.fer.EmotionNetwork;
import dev.ivas.fer.EmotionProbabilities;
import dev.ivas.fer.FaceCrop;
import dev.ivas.models.ModelStore;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Judges one face on one thread, in each way that is compared: mean time in milliseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EmotionBenchmark {
  private static final int SEED = 1;

  private final EmotionNetwork network = new EmotionNetwork(ModelStore.ofClassPath());
  private final FaceCrop face = face();
  private final PeerNetwork miniXception = PeerNetwork.miniXception();
  private final float[] miniXceptionFace = miniXception.face(SEED);
  private final PeerNetwork vgg16 = PeerNetwork.vgg16();
  private final float[] vgg16Face = vgg16.face(SEED);

  private static FaceCrop face() {
    Random random = new Random(SEED);
    float[] gray = new float[FaceCrop.SIZE * FaceCrop.SIZE];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = random.nextFloat();
    }
    return new FaceCrop(gray);
  }

  /** {@return mini-XCEPTION's answer} */
  @Benchmark
  public float[] miniXception() {
    return miniXception.classify(miniXceptionFace);
  }

  /** {@return VGG16's answer} */
  @Benchmark
  public float[] vgg16() {
    return vgg16.classify(vgg16Face);
  }

  /** {@return the answer of IVAS in one pass} */
  @Benchmark
  public EmotionProbabilities onePass() {
    return network.classify(face);
  }

  /** {@return the answer of IVAS after all views of test-time augmentation, made here too} */
  @Benchmark
  public EmotionProbabilities tenViews() {
    return network.classify(face, EmotionNetwork.MAX_VIEWS);
  }

  /** Frees the native memory. */
  @TearDown
  public void close() {
    network.close();
    miniXception.close();
    vgg16.close();
  }
}

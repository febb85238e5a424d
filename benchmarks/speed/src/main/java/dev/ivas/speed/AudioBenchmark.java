package dev.ivas.speed;

import dev.ivas.audio.AudioAnalyzer;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.pitch.Harmonicity;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.Mfcc;
import dev.ivas.audio.spectrum.MfccOptions;
import dev.ivas.audio.spectrum.RootMeanSquare;
import dev.ivas.audio.spectrum.ZeroCrossingRate;
import dev.ivas.audio.yin.Pyin;
import dev.ivas.audio.yin.Yin;
import dev.ivas.audio.yin.YinOptions;
import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.media.PcmBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures ten minutes of sound on one thread, each feature by itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class AudioBenchmark {
  private static final int RATE_HZ = TenMinutes.RATE_HZ;
  private static final int PIECE = 1024;
  private static final AnalysisWindow WINDOW = AnalysisWindow.of(320, 160);
  private static final YinOptions YIN = YinOptions.forVoice(AnalysisWindow.of(1024, 160));

  /** The recording that is repeated; {@link AudioSpeed} names it. */
  @Param("")
  @SuppressWarnings("NullAway.Init")
  public String wav;

  private double[] samples = {};
  private float[] floats = {};
  private final AudioAnalyzer analyzer = new AudioAnalyzer();

  /** Reads the sound. */
  @Setup(Level.Trial)
  public void read() {
    samples = TenMinutes.of(Path.of(wav));
    floats = new float[samples.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) samples[i];
    }
  }

  /** {@return MFCC of 320 samples every 160, 128 mel bands} */
  @Benchmark
  public Mfcc mfcc128() {
    return Mfcc.of(samples, RATE_HZ, MfccOptions.librosa(WINDOW, 128));
  }

  /** {@return the same with 40 mel bands} */
  @Benchmark
  public Mfcc mfcc40() {
    return Mfcc.of(samples, RATE_HZ, MfccOptions.librosa(WINDOW, 40));
  }

  /** {@return root mean square of 320 samples every 160} */
  @Benchmark
  public double[] rms() {
    return RootMeanSquare.of(samples, WINDOW);
  }

  /** {@return zero crossings of 320 samples every 160} */
  @Benchmark
  public double[] zcr() {
    return ZeroCrossingRate.of(samples, WINDOW);
  }

  /** {@return YIN of 1024 samples every 160} */
  @Benchmark
  public double[] yin() {
    return Yin.of(samples, RATE_HZ, YIN);
  }

  /** {@return pYIN of 1024 samples every 160} */
  @Benchmark
  public F0Contour pyin() {
    return Pyin.of(samples, RATE_HZ, YIN);
  }

  /** {@return Praat's autocorrelation tracker every 10 ms} */
  @Benchmark
  public F0Contour f0() {
    return F0Tracker.of(samples, RATE_HZ, F0Options.defaults());
  }

  /** {@return Praat's harmonicity (cc) every 10 ms} */
  @Benchmark
  public double hnr() {
    return Harmonicity.meanDb(samples, 1, RATE_HZ);
  }

  /** {@return all that a report says of the sound, without recognition} */
  @Benchmark
  public ModalityResult report() {
    try (ModalitySession session = analyzer.open(AnalysisContext.DEFAULT)) {
      for (int at = 0; at < floats.length; at += PIECE) {
        float[] piece = Arrays.copyOfRange(floats, at, Math.min(floats.length, at + PIECE));
        session.accept(PcmBuffer.mono(piece, RATE_HZ, at * 1_000_000L / RATE_HZ));
      }
      return session.finish();
    }
  }

  /** Frees the native memory. */
  @TearDown
  public void close() {
    analyzer.close();
  }
}

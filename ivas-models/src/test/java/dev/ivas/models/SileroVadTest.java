package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The voice activity model as it is meant to be fed: 512 new samples behind 64 earlier ones. */
class SileroVadTest {
  private static final int CONTEXT = 64;
  private static final int STEP = 512;

  /** Float32 sums in another order: 4e-7 seen in single runs, kept by the state. */
  private static final Offset<Float> ROUNDING = Offset.offset(2e-5f);

  private static final Path PUBLISHED =
      Path.of(System.getProperty("ivas.test.npm", "target/npm/node_modules"))
          .resolve("@ricky0123/vad-web/dist/silero_vad_v5.onnx");

  @Test
  void speechIsHeardInSpeech() throws IOException {
    double[] probabilities = probabilities(samples("speech/jfk.wav"));
    assertThat(Arrays.stream(probabilities).filter(p -> p > 0.5).count())
        .isGreaterThan(probabilities.length / 2);
    assertThat(Arrays.stream(probabilities).max().orElseThrow()).isGreaterThan(0.99);
  }

  @Test
  void noSpeechIsHeardInSilenceAndInATone() {
    float[] tone = new float[3 * 16000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = 0.3f * (float) Math.sin(2 * Math.PI * 440 * i / 16000);
    }
    assertThat(Arrays.stream(probabilities(new float[3 * 16000])).max().orElseThrow())
        .isLessThan(0.1);
    assertThat(Arrays.stream(probabilities(tone)).skip(3).max().orElseThrow()).isLessThan(0.5);
  }

  @Test
  void manyChunksAtOnceAreWhatThePublishedModelHearsOneByOne() throws IOException {
    float[] speech = samples("speech/jfk.wav");
    int chunks = 64;
    float[] overlapping = new float[chunks * (CONTEXT + STEP)];
    for (int i = 0; i < chunks; i++) {
      System.arraycopy(speech, i * STEP, overlapping, i * (CONTEXT + STEP), CONTEXT + STEP);
    }
    try (OnnxModel model = ModelStore.ofClassPath().open("silero_vad");
        OnnxModel published = OnnxModel.open("published", Files.readAllBytes(PUBLISHED));
        OnnxRun ours = model.newRun();
        OnnxRun theirs = published.newRun()) {
      ours.floats("state", 2, 1, 128).put(new float[256]);
      ours.floats("input", chunks, CONTEXT + STEP).put(overlapping);
      float[] atOnce = ours.run().get("output");
      theirs.integer("sr", 16000);
      theirs.floats("state", 2, 1, 128).put(new float[256]);
      for (int i = 0; i < chunks; i++) {
        assertThat(atOnce[i]).isCloseTo((float) probability(theirs, speech, i * STEP), ROUNDING);
      }
    }
  }

  private static double[] probabilities(float[] samples) {
    try (OnnxModel model = ModelStore.ofClassPath().open("silero_vad");
        OnnxRun run = model.newRun()) {
      run.floats("state", 2, 1, 128).put(new float[256]);
      return IntStream.range(0, (samples.length - CONTEXT) / STEP)
          .mapToDouble(step -> probability(run, samples, step * STEP))
          .toArray();
    }
  }

  private static double probability(OnnxRun run, float[] samples, int start) {
    run.floats("input", 1, CONTEXT + STEP).put(samples, start, CONTEXT + STEP);
    Map<String, float[]> outputs = run.run();
    run.floats("state", 2, 1, 128).put(outputs.get("stateN"));
    return outputs.get("output")[0];
  }

  /** Reads 16-bit mono samples behind a plain header of 44 bytes. */
  private static float[] samples(String file) throws IOException {
    byte[] wav = Files.readAllBytes(TestData.require(file));
    ByteBuffer data = ByteBuffer.wrap(wav, 44, wav.length - 44).order(ByteOrder.LITTLE_ENDIAN);
    float[] samples = new float[data.remaining() / Short.BYTES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = data.getShort() / 32768f;
    }
    return samples;
  }
}

package dev.ivas.audio.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechActivityDetectorTest {
  private static final long SHORTEST_PAUSE_MICROS = 240_000;

  @Nested
  class WithTheRealModel {
    /**
     * AUDIO.md: edges within 20 ms on clean clips; 40 ms at 20 dB, where one edge is 50 ms off: the
     * end of an "er" that lies below the noise.
     */
    @ParameterizedTest
    @CsvSource({
      "tts60_multi, tts60_multi, 1, 20",
      "tts20_normal, tts20_normal, 1, 20",
      "tts20_nopause, tts20_nopause, 1, 20",
      "tts60_noise20, tts60_multi, 1, 52",
      "gated_voice, gated_voice, 1, 20",
      "gated_voice_noise40, gated_voice, 1, 20",
      "tts60_multi, tts60_multi, 0.01, 20"
    })
    void everyPauseIsFoundAndNoOther(String name, String truth, double gain, double edgeMillis) {
      GoldClip clip = GoldClip.read(name);
      List<double[]> expected = clip.truePauses(truth);
      List<TimeSpan> found =
          detect(Signals.scaled(clip.samples(), gain)).pauses(SHORTEST_PAUSE_MICROS);
      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).startSeconds())
            .isCloseTo(expected.get(i)[0], within(edgeMillis / 1000));
        assertThat(found.get(i).endSeconds())
            .isCloseTo(expected.get(i)[1], within(edgeMillis / 1000));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "silence",
          "silence_dither",
          "white_noise",
          "pink_noise",
          "sine_1000",
          "square_200",
          "harm_120",
          "vibrato_200",
          "vowel_jit1_shim5"
        })
    void silenceNoiseAndTonesAreNoSpeech(String name) {
      assertThat(detect(GoldClip.read(name).samples()).speech()).isEmpty();
    }

    @Test
    void offsetChangesLittle() {
      GoldClip clip = GoldClip.read("tts20_normal");
      double[] raised = clip.samples().clone();
      for (int i = 0; i < raised.length; i++) {
        raised[i] += 0.2;
      }
      assertThat(detect(raised).speechMicros() / 1e6)
          .isCloseTo(detect(clip.samples()).speechMicros() / 1e6, within(0.1));
    }

    /**
     * Keys and knocks of 10 ms, 50 dB above the voice, after which nothing of it used to be heard.
     */
    @Test
    void knocksDoNotHideSoftVoice() {
      double[] soft = Signals.scaled(GoldClip.read("tts20_normal").samples(), 0.002);
      double[] knocked = soft.clone();
      for (int at = 4800; at + 160 < knocked.length; at += 24_000) {
        for (int i = 0; i < 160; i++) {
          knocked[at + i] += 0.7 * Math.exp(-i / 40.0) * Math.cos(i);
        }
      }
      assertThat(detect(knocked).speechMicros() / 1e6)
          .isCloseTo(detect(soft).speechMicros() / 1e6, within(0.5));
    }

    private SpeechActivity detect(double[] samples) {
      try (OnnxModel network = ModelStore.ofClassPath().open(SileroModel.MODEL_NAME);
          SileroModel model = new SileroModel(network)) {
        SpeechActivityDetector detector = new SpeechActivityDetector(model);
        for (int at = 0; at < samples.length; at += 1234) {
          detector.accept(samples, at, Math.min(samples.length, at + 1234));
        }
        return detector.finish(F0Tracker.of(samples, 16_000, F0Options.defaults()));
      }
    }
  }

  @Nested
  class WithAMadeModel {
    @Test
    void edgesAreTheSoundsOwn() {
      double[] samples = new double[48_000];
      System.arraycopy(Signals.noise(0.1, 1), 0, samples, 16_000, 16_000);
      SpeechActivity activity = detect(samples, 0.95, 1.02, 2.1);
      assertThat(activity.speech()).hasSize(1);
      assertThat(activity.speech().get(0).startSeconds()).isCloseTo(1, within(0.01));
      assertThat(activity.speech().get(0).endSeconds()).isCloseTo(2, within(0.01));
    }

    @Test
    void pauseThatTheModelTalksOverIsFoundAboveItsOwnBackground() {
      double[] samples = new double[80_000];
      System.arraycopy(Signals.noise(0.001, 3), 0, samples, 16_000, 48_000);
      System.arraycopy(Signals.noise(0.1, 1), 0, samples, 16_000, 16_000);
      System.arraycopy(Signals.noise(0.1, 1), 0, samples, 40_000, 16_000);
      SpeechActivity activity = detect(samples, 0.95, 1, 3.5);
      assertThat(activity.pauses(SHORTEST_PAUSE_MICROS)).hasSize(1);
      TimeSpan pause = activity.pauses(SHORTEST_PAUSE_MICROS).get(0);
      assertThat(pause.startSeconds()).isCloseTo(2, within(0.01));
      assertThat(pause.endSeconds()).isCloseTo(2.5, within(0.01));
    }

    /** As the "t" of "part": the mouth is closed for 70 ms, the burst lasts 20 ms. */
    @Test
    void releaseOfStopBelongsToTheWordAndLaterBreathDoesNot() {
      double[] samples = new double[80_000];
      System.arraycopy(Signals.noise(0.1, 1), 0, samples, 16_000, 16_000);
      System.arraycopy(Signals.noise(0.003, 1), 0, samples, 33_120, 320);
      System.arraycopy(Signals.noise(0.003, 1), 0, samples, 38_000, 2400);
      System.arraycopy(Signals.noise(0.1, 1), 0, samples, 48_000, 16_000);
      List<TimeSpan> pauses = detect(samples, 0.95, 1, 4).pauses(SHORTEST_PAUSE_MICROS);
      assertThat(pauses).hasSize(1);
      assertThat(pauses.get(0).startSeconds()).isCloseTo(2.09, within(0.01));
      assertThat(pauses.get(0).endSeconds()).isCloseTo(3, within(0.01));
    }

    @Test
    void loudSoundThatIsNoSpeechIsNone() {
      assertThat(detect(Signals.noise(0.3, 3), 0.1, 0, 3).speech()).isEmpty();
    }

    @Test
    void shortDoubtfulRunsAreDropped() {
      assertThat(detect(Signals.noise(0.3, 3), 0.6, 1, 1.1).speech()).isEmpty();
      assertThat(detect(Signals.noise(0.3, 3), 0.95, 1, 1.1).speech()).hasSize(1);
    }

    @Test
    void speechThatIsNoLouderThanTheBackgroundIsWhereTheModelHearsIt() {
      SpeechActivity activity = detect(Signals.noise(0.3, 3), 0.6, 1, 1.5);
      assertThat(activity.speech()).hasSize(1);
      // Within what is searched around the model's own span.
      assertThat(activity.speech().get(0).startSeconds()).isBetween(0.88, 1.02);
      assertThat(activity.speech().get(0).endSeconds()).isBetween(1.46, 1.58);
    }

    @Test
    void soundOfFewSamplesIsNoError() {
      assertThat(detect(new double[0], 1, 0, 1).speech()).isEmpty();
      assertThat(detect(new double[1], 1, 0, 1).speech()).isEmpty();
    }

    private SpeechActivity detect(double[] samples, double probability, double from, double to) {
      SpeechActivityDetector detector =
          new SpeechActivityDetector(
              new SpeechModel() {
                private int chunks;

                @Override
                public float[] probabilities(float[] some) {
                  float[] probabilities = new float[some.length / CHUNK_LENGTH];
                  for (int i = 0; i < probabilities.length; i++) {
                    double seconds = 0.032 * chunks++;
                    boolean inside = seconds >= from && seconds < to;
                    probabilities[i] = inside ? (float) probability : 0.01f;
                  }
                  return probabilities;
                }

                @Override
                public void close() {}
              });
      detector.accept(samples, 0, samples.length);
      return detector.finish(new F0Contour(0, 0.01, new double[0], new double[0]));
    }
  }
}

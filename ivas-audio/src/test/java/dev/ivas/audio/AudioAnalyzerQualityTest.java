package dev.ivas.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.AudioSection;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real and synthetic speech, spoiled step by step, until nothing is told of it any more. */
class AudioAnalyzerQualityTest {
  private static final AudioAnalyzer ANALYZER = new AudioAnalyzer();

  @AfterAll
  static void close() {
    ANALYZER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jfk",
        "jfk_dc",
        "librivox_0870",
        "librivox_0880",
        "librivox_0890",
        "cards_003",
        "cards_005",
        "ps_goforward",
        "tts20_normal",
        "tts20_nopause",
        "tts60_noise20"
      })
  void whatCanBeHeardWellIsJudged(String name) {
    assertThat(reason(GoldClip.read(name).samples())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tts20_normal, 20, true",
    "tts20_normal, 12, true",
    "tts20_normal, 4, false",
    "tts20_normal, -5, false",
    "librivox_0870, 20, true",
    "librivox_0870, 12, true",
    "librivox_0870, 4, false",
    "librivox_0870, -5, false"
  })
  void noiseDecides(String name, double snrDb, boolean judged) {
    double[] speech = GoldClip.read(name).samples();
    double level = Math.sqrt(loudest(speech) * Math.pow(10, -snrDb / 10));
    double[] noise = Signals.noise(level, speech.length / 16_000.0 + 1);
    double[] noisy = new double[speech.length];
    Arrays.setAll(noisy, i -> 0.3 * (speech[i] + noise[i]));
    if (judged) {
      assertThat(reason(noisy)).isEmpty();
    } else {
      assertThat(reason(noisy)).containsAnyOf("dB above the background", "Speech is heard");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jfk", "librivox_0870", "tts20_normal"})
  void overloadedSoundIsWithheld(String name) {
    double[] speech = GoldClip.read(name).samples();
    double peak = Arrays.stream(speech).map(Math::abs).max().orElseThrow();
    double[] mild = Signals.scaled(speech, 1.5 / peak);
    double[] bad = Signals.scaled(speech, 10 / peak);
    assertThat(reason(clipped(mild))).isEmpty();
    assertThat(reason(clipped(bad))).contains("overloaded").contains("20.0 %");
    assertThat(reason(Signals.scaled(clipped(bad), 0.1))).contains("overloaded");
  }

  @Test
  void ofClippedSoundOnlyWhatHoldsIsTold() {
    double[] speech = GoldClip.read("librivox_0870").samples();
    double peak = Arrays.stream(speech).map(Math::abs).max().orElseThrow();
    ModalityPresent clean = present(Signals.scaled(speech, 1 / peak));
    ModalityPresent clipped = present(clipped(Signals.scaled(speech, 4 / peak)));
    AudioSection whole = (AudioSection) clean.findings();
    AudioSection part = (AudioSection) clipped.findings();
    assertThat(whole.articulationRate()).isNotNull();
    assertThat(whole.jitter()).isNotNull();
    assertThat(clean.notices()).isEmpty();
    assertThat(clipped.notices()).singleElement().asString().contains("are clipped");
    assertThat(part.articulationRate()).isNull();
    assertThat(part.jitter()).isNull();
    assertThat(part.shimmer()).isNull();
    assertThat(part.hnrDb()).isNull();
    assertThat(part.pauses()).hasSameSizeAs(whole.pauses());
    assertThat(part.f0().meanHz()).isCloseTo(whole.f0().meanHz(), within(0.5));
  }

  @Test
  void withoutSpeechThereIsNothingToJudge() {
    assertThat(reason(Signals.noise(0.1, 3))).contains("only 0.0 s").contains("1.0 s");
    assertThat(reason(Signals.sine(220, 0.3, 3))).contains("only 0.0 s");
  }

  /** The mean power of the windows of 10 ms within 35 dB of the loudest. */
  private static double loudest(double[] sound) {
    double[] powers = new double[sound.length / 160];
    for (int i = 0; i < powers.length * 160; i++) {
      powers[i / 160] += sound[i] * sound[i] / 160;
    }
    double limit = Arrays.stream(powers).max().orElseThrow() * Math.pow(10, -3.5);
    return Arrays.stream(powers).filter(power -> power > limit).average().orElseThrow();
  }

  private static double[] clipped(double[] sound) {
    return Arrays.stream(sound).map(value -> Math.max(-1, Math.min(1, value))).toArray();
  }

  private static ModalityPresent present(double[] sound) {
    ModalityPresent present = (ModalityPresent) result(sound);
    present.series().close();
    return present;
  }

  /** Returns why nothing is told, empty if something is. */
  private static String reason(double[] sound) {
    ModalityResult result = result(sound);
    if (result instanceof ModalityPresent present) {
      present.series().close();
      return "";
    }
    assertThat(result.status()).isEqualTo(ModalityStatus.WITHHELD);
    return ((ModalityMissing) result).reason();
  }

  private static ModalityResult result(double[] sound) {
    float[] samples = new float[sound.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) sound[i];
    }
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      session.accept(PcmBuffer.mono(samples, 16_000, 0));
      return session.finish();
    }
  }
}

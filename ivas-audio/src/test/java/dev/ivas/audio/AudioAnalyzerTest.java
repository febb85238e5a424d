package dev.ivas.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.quality.SoundLimits;
import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.Span;
import dev.ivas.models.ModelStore;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioAnalyzerTest {
  /** Measures whatever it is given; {@link AudioAnalyzerQualityTest} tests what is withheld. */
  private static final AudioAnalyzer ANALYZER =
      new AudioAnalyzer(ModelStore.ofClassPath(), SoundLimits.none());

  @AfterAll
  static void close() {
    ANALYZER.close();
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(ModalityAnalyzer.class))
        .anySatisfy(analyzer -> assertThat(analyzer.modality()).isEqualTo(Modality.AUDIO));
    assertThat(ANALYZER.models()).hasSize(1);
  }

  @Test
  void speechGivesEveryNumber() {
    GoldClip clip = GoldClip.read("tts20_normal");
    AudioSection section = section(clip.samples(), 1024, 0);
    assertThat(section.durationSeconds()).isCloseTo(18.9413125, within(1e-6));
    assertThat(section.rms()).isCloseTo(clip.gold().at("/signal/rms").asDouble(), within(1e-6));
    assertThat(section.zeroCrossingRate())
        .isCloseTo(clip.gold().at("/librosa/zcr/seed20_hop10/mean").asDouble(), within(1e-9));
    assertThat(section.f0().meanHz()).isCloseTo(99.5, within(1.0));
    assertThat(section.f0().contour()).hasSizeBetween(150, 300);
    assertThat(section.mfcc().mean()).hasSize(13);
    assertThat(section.speechShare()).isCloseTo(13.14 / 18.94, within(0.01));
    assertThat(section.pauses()).hasSize(9);
    assertThat(section.articulationRate()).isCloseTo(5.1, within(0.25));
    assertThat(section.loudnessDb()).isBetween(-30.0, -10.0);
    assertThat(section.jitter()).isCloseTo(0.0099, within(0.001));
    assertThat(section.hnrDb()).isCloseTo(14.3, within(0.5));
  }

  @Test
  void piecesOfAnySizeGiveTheSameSection() {
    double[] samples = Arrays.copyOf(GoldClip.read("jfk").samples(), 80_000);
    assertThat(section(samples, 333, 0)).isEqualTo(section(samples, 16_000, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 320, 40_000})
  void aDigitallySilentTrackIsAbsent(int length) {
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      feed(session, new double[length], 512, 0);
      ModalityResult result = session.finish();
      assertThat(result.status()).isEqualTo(ModalityStatus.ABSENT);
      assertThat(((ModalityMissing) result).reason()).contains("silent");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 319, 320, 5000, 40_000})
  void soundWithoutSpeechOfAnyLengthGivesFiniteOrNoNumbers(int length) {
    double[] samples = new double[length];
    Arrays.fill(samples, 1e-4);
    AudioSection section = section(samples, 512, 0);
    assertThat(section.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(section.speechShare()).isZero();
    assertThat(section.f0()).isNull();
    assertThat(section.mfcc() == null).isEqualTo(length < 320);
  }

  @Test
  void noiseIsSoundWithoutSpeech() {
    AudioSection section = section(Signals.noise(0.1, 3), 1024, 0);
    assertThat(section.speechShare()).isZero();
    assertThat(section.pauses()).isEmpty();
    assertThat(section.f0()).isNull();
    assertThat(section.jitter()).isNull();
    assertThat(section.articulationRate()).isNull();
    assertThat(section.loudnessDb()).isCloseTo(-20, within(0.1));
  }

  @Test
  void withoutSoundTheModalityIsAbsent() {
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      session.accept(PcmBuffer.mono(new float[0], 16_000, 0));
      assertThat(session.finish())
          .isInstanceOfSatisfying(
              ModalityMissing.class,
              missing -> assertThat(missing.status()).isEqualTo(ModalityStatus.ABSENT));
    }
  }

  @Test
  void timesAreThoseOfTheBuffers() {
    double[] samples = GoldClip.read("tts20_normal").samples();
    Span first = section(samples, 1024, 0).pauses().get(0);
    Span later = section(samples, 1024, 7_000_000).pauses().get(0);
    assertThat(later.start() - first.start()).isCloseTo(7, within(1e-9));
  }

  @Test
  void lostSoundIsNoPauseAndMovesWhatFollows() {
    double[] samples = GoldClip.read("tts20_normal").samples();
    int cut = (int) (3.0 * 16_000);
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      feed(session, Arrays.copyOf(samples, cut), 1024, 0);
      feed(session, Arrays.copyOfRange(samples, cut, samples.length), 1024, 13_000_000);
      ModalityPresent present = (ModalityPresent) session.finish();
      AudioSection section = (AudioSection) present.findings();
      assertThat(section.pauses())
          .hasSize(9)
          .allSatisfy(p -> assertThat(p.end() - p.start()).isLessThan(0.7));
      assertThat(section.pauses().get(1).start()).isCloseTo(13.717, within(0.02));
      assertThat(section.durationSeconds()).isCloseTo(18.94, within(0.01));
      assertThat(present.notices()).anySatisfy(n -> assertThat(n).contains("1 gap"));
      present.series().close();
    }
  }

  @Test
  void stereoAt48KilohertzIsBroughtTo16() {
    GoldClip clip = GoldClip.read("jfk_48000");
    float[] interleaved = new float[2 * clip.samples().length];
    for (int i = 0; i < clip.samples().length; i++) {
      interleaved[2 * i] = (float) (1.5 * clip.samples()[i]);
      interleaved[2 * i + 1] = (float) (0.5 * clip.samples()[i]);
    }
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      session.accept(new PcmBuffer(FloatBuffer.wrap(interleaved), 48_000, 2, 0));
      AudioSection section = (AudioSection) ((ModalityPresent) session.finish()).findings();
      AudioSection original = section(GoldClip.read("jfk").samples(), 1024, 0);
      assertThat(section.durationSeconds()).isCloseTo(11, within(1e-6));
      assertThat(section.f0().meanHz()).isCloseTo(original.f0().meanHz(), within(2.0));
      assertThat(section.speechShare()).isCloseTo(original.speechShare(), within(0.05));
    }
  }

  @Test
  void ratesMayNotChangeOnTheWay() {
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      session.accept(PcmBuffer.mono(new float[160], 16_000, 0));
      assertThatThrownBy(() -> session.accept(PcmBuffer.mono(new float[160], 8000, 10_000)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("8000");
    }
  }

  @Test
  void samplesThatAreNoNumbersAreSilenceAndTold() {
    float[] samples = new float[3200];
    samples[6] = 0.01f;
    samples[7] = Float.NaN;
    samples[8] = Float.POSITIVE_INFINITY;
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      session.accept(PcmBuffer.mono(samples, 16_000, 0));
      ModalityPresent present = (ModalityPresent) session.finish();
      assertThat(((AudioSection) present.findings()).rms())
          .isCloseTo(0.01 / Math.sqrt(3200), within(1e-9));
      assertThat(present.notices()).singleElement().asString().startsWith("2 samples");
    }
  }

  @Test
  void voiceIsNotToldWhereThePolicyForbidsScoresFromIt() {
    double[] samples = GoldClip.read("tts20_normal").samples();
    try (ModalitySession session = ANALYZER.open(new AnalysisContext(Policy.EU_RECRUITMENT, 0))) {
      feed(session, samples, 4096, 0);
      ModalityPresent present = (ModalityPresent) session.finish();
      AudioSection section = (AudioSection) present.findings();
      assertThat(section.f0()).isNull();
      assertThat(section.jitter()).isNull();
      assertThat(section.shimmer()).isNull();
      assertThat(section.hnrDb()).isNull();
      assertThat(section.pauses()).hasSize(9);
      assertThat(section.articulationRate()).isNotNull();
      present.series().forEach((micros, values) -> assertThat(values[0]).isNaN());
    }
  }

  @Test
  void filledPausesAreFoundWithTheirLabels() {
    AudioSection section = section(firstHalf(), 1024, 0);
    assertThat(section.fillers())
        .extracting(AudioSection.Filler::label)
        .containsExactly("um", "uh", "um", "uh", "uh");
    AudioSection.Filler first = section.fillers().get(0);
    assertThat(first.start()).isCloseTo(2.920, within(0.05));
    assertThat(first.end()).isCloseTo(3.613, within(0.05));
    assertThat(first.confidence()).isBetween(0.8, 1.0);
    assertThat(section.pauses())
        .noneSatisfy(
            pause -> assertThat(first.start() + 0.1).isBetween(pause.start(), pause.end()));
  }

  @Test
  void filledPausesMoveWithTheClockAndStayUnderEveryPolicy() {
    AudioSection.Filler first = section(firstHalf(), 1024, 0).fillers().get(0);
    try (ModalitySession session = ANALYZER.open(new AnalysisContext(Policy.EU_RECRUITMENT, 0))) {
      feed(session, firstHalf(), 3000, 7_000_000);
      ModalityPresent present = (ModalityPresent) session.finish();
      AudioSection later = (AudioSection) present.findings();
      assertThat(later.f0()).isNull();
      assertThat(later.fillers()).hasSize(5);
      assertThat(later.fillers().get(0).start() - first.start()).isCloseTo(7, within(1e-9));
      assertThat(later.fillers().get(0).confidence()).isEqualTo(first.confidence());
      present.series().close();
    }
  }

  @Test
  void seriesHasARowEachTenMilliseconds() {
    double[] samples = GoldClip.read("tts20_normal").samples();
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      feed(session, samples, 1000, 500_000);
      ModalityPresent present = (ModalityPresent) session.finish();
      List<Long> times = new ArrayList<>();
      double[] sums = new double[AudioAnalyzer.COLUMNS.size()];
      present
          .series()
          .forEach(
              (micros, values) -> {
                times.add(micros);
                sums[0] += values[0] > 0 ? 1 : 0;
                sums[1] += values[1] > 0 ? 1 : 0;
                sums[3] += values[3];
                sums[4] += values[4];
              });
      assertThat(times).hasSize(1 + samples.length / 160).startsWith(500_000L, 510_000L);
      assertThat(sums[0]).isBetween(900.0, 1100.0);
      assertThat(sums[1]).isEqualTo(sums[0]);
      assertThat(sums[3] * 0.01).isCloseTo(13.14, within(0.2));
      double first = ((AudioSection) present.findings()).mfcc().mean().get(0);
      assertThat(sums[4] / times.size()).isCloseTo(first, within(0.01));
      present.series().close();
    }
  }

  private static double[] firstHalf() {
    return Arrays.copyOf(GoldClip.read("tts60_multi").samples(), 30 * 16_000);
  }

  private static AudioSection section(double[] samples, int piece, long startMicros) {
    try (ModalitySession session = ANALYZER.open(AnalysisContext.DEFAULT)) {
      feed(session, samples, piece, startMicros);
      ModalityResult result = session.finish();
      assertThat(result.status()).isEqualTo(ModalityStatus.PRESENT);
      ((ModalityPresent) result).series().close();
      return (AudioSection) ((ModalityPresent) result).findings();
    }
  }

  private static void feed(ModalitySession session, double[] samples, int piece, long start) {
    for (int at = 0; at < samples.length; at += piece) {
      float[] part = new float[Math.min(piece, samples.length - at)];
      for (int i = 0; i < part.length; i++) {
        part[i] = (float) samples[at + i];
      }
      session.accept(PcmBuffer.mono(part, 16_000, start + at * 1_000_000L / 16_000));
    }
  }
}

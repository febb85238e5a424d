package dev.ivas.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.GoldClip;
import dev.ivas.audio.testdata.Signals;
import dev.ivas.core.feature.ScratchFile;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class F0TrackerTest {
  private static final F0Options DEFAULTS = F0Options.defaults();
  private static final F0Options CC_10_MS =
      new F0Options(
          F0Options.Method.CROSS_CORRELATION, 0.01, 75, 500, 15, 0.03, 0.45, 0.01, 0.35, 0.14);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jfk",
        "librivox_0870",
        "cards_001",
        "glide_80_350",
        "vibrato_200",
        "sine_220_16000",
        "silence"
      })
  void autocorrelationIsThatOfPraat(String name) {
    assertSame(name, "praat_pitch_f0", DEFAULTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jfk", "librivox_0870", "cards_001", "glide_80_350", "vibrato_200", "silence"})
  void crossCorrelationIsThatOfPraat(String name) {
    assertSame(name, "praat_pitchcc_f0", CC_10_MS);
  }

  /** AUDIO.md: voicing equal in 99 %, frequency within 0.1 % in 99 % of windows voiced in both. */
  private static void assertSame(String name, String array, F0Options options) {
    GoldClip clip = GoldClip.read(name);
    double[] gold = clip.array(array)[0];
    F0Contour contour = F0Tracker.of(clip.samples(), clip.sampleRateHz(), options);
    assertThat(contour.windowCount()).isEqualTo(gold.length);
    int unlike = 0;
    int off = 0;
    int both = 0;
    for (int i = 0; i < gold.length; i++) {
      if (gold[i] > 0 != contour.isVoiced(i)) {
        unlike++;
      } else if (gold[i] > 0) {
        both++;
        off += Math.abs(contour.hzAt(i) / gold[i] - 1) > 1e-3 ? 1 : 0;
      }
    }
    assertThat(unlike).isLessThanOrEqualTo(gold.length / 100);
    assertThat(off).isLessThanOrEqualTo(both / 100);
  }

  @ParameterizedTest
  @CsvSource({"90, 16000", "220, 16000", "220, 8000", "220, 44100", "440, 48000"})
  void sineHasItsFrequencyAtEveryRate(double hz, int rate) {
    double[] samples = new double[rate];
    for (int i = 0; i < rate; i++) {
      samples[i] = 0.3 * Math.sin(2 * Math.PI * hz * i / rate);
    }
    F0Contour contour = F0Tracker.of(samples, rate, DEFAULTS);
    assertThat(contour.voicedCount()).isEqualTo(contour.windowCount());
    assertThat(contour.meanHz()).isCloseTo(hz, within(0.001 * hz));
  }

  @Test
  void silenceAndNoiseAreUnvoiced() {
    assertThat(F0Tracker.of(new double[16_000], 16_000, DEFAULTS).voicedCount()).isZero();
    assertThat(F0Tracker.of(Signals.noise(0.1, 1), 16_000, DEFAULTS).voicedCount()).isZero();
  }

  @Test
  void soundShorterThanAWindowHasNone() {
    F0Contour contour = F0Tracker.of(new double[600], 16_000, DEFAULTS);
    assertThat(contour.windowCount()).isZero();
    assertThat(contour.meanHz()).isNaN();
  }

  @Test
  void gainAndOffsetChangeNothing() {
    double[] sound = glide();
    double[] other = Signals.scaled(sound, 0.1);
    for (int i = 0; i < other.length; i++) {
      other[i] += 0.3;
    }
    assertThat(F0Tracker.of(other, 16_000, DEFAULTS).meanHz())
        .isCloseTo(F0Tracker.of(sound, 16_000, DEFAULTS).meanHz(), within(1e-3));
  }

  @Test
  void piecesGiveTheContourOfTheWhole() {
    double[] sound = glide();
    F0Tracker pieces = new F0Tracker(16_000, DEFAULTS);
    for (int at = 0; at < sound.length; at += 777) {
      pieces.accept(sound, at, Math.min(sound.length, at + 777));
    }
    F0Tracker whole = new F0Tracker(16_000, DEFAULTS);
    whole.accept(sound, 0, sound.length);
    assertThat(pieces.contour().hz()).isEqualTo(whole.contour().hz());
  }

  @Test
  void aLongContourFromAFileIsTheSame() {
    double[] sound = glide();
    Random random = new Random(1);
    for (int i = 0; i < sound.length; i++) {
      sound[i] += 0.05 * random.nextGaussian();
    }
    try (ScratchFile file = new ScratchFile()) {
      F0Tracker inFile = new F0Tracker(16_000, DEFAULTS, file);
      F0Tracker inMemory = new F0Tracker(16_000, DEFAULTS);
      for (int fed = 0; fed < 200 * 16_000; fed += sound.length) {
        inFile.accept(sound, 0, sound.length);
        inMemory.accept(sound, 0, sound.length);
      }
      assertThat(inFile.speakerContour().hz()).isEqualTo(inMemory.speakerContour().hz());
      assertThat(inFile.readyContour().hz()).isEqualTo(inMemory.readyContour().hz());
    }
  }

  @Test
  void speakerRangeLeavesASteadyVoiceAlone() {
    double[] sound = glide();
    F0Tracker tracker = new F0Tracker(16_000, DEFAULTS);
    tracker.accept(sound, 0, sound.length);
    assertThat(tracker.speakerContour().hz()).isEqualTo(tracker.contour().hz());
  }

  @Test
  void contourInterpolatesBetweenVoicedWindowsOnly() {
    F0Contour contour =
        new F0Contour(0.1, 0.01, new double[] {100, 110, Double.NaN}, new double[] {1, 1, 0});
    assertThat(contour.hzAtSeconds(0.105)).isCloseTo(105, within(1e-6));
    assertThat(contour.hzAtSeconds(0.113)).isCloseTo(110, within(1e-6));
    assertThat(contour.hzAtSeconds(0.118)).isNaN();
    assertThat(contour.hzAtSeconds(0.05)).isNaN();
    assertThat(contour.quantileHz(0.5)).isCloseTo(105, within(1e-9));
  }

  @Test
  void brokenRangesAreRefused() {
    assertThatThrownBy(
            () -> new F0Options(F0Options.Method.AUTOCORRELATION, 0.01, 500, 75, 15, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("floorHz");
  }

  /** Two harmonics that glide from 120 to 140 Hz. */
  private static double[] glide() {
    double[] samples = new double[16_000];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      phase += 2 * Math.PI * (120 + 20.0 * i / samples.length) / 16_000;
      samples[i] = 0.2 * Math.sin(phase) + 0.1 * Math.sin(2 * phase);
    }
    return samples;
  }
}

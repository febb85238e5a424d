package dev.ivas.audio.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.Signals;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityMeterTest {
  private static final long SECOND = TimeSpan.MICROS_PER_SECOND;
  private static final double AMPLITUDE = 0.2;

  /** A tone as a voice from 1 to 3 s, in noise all the time. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 5, 10, 20, 40})
  void knownRatioIsMeasured(double db) {
    double[] noise = Signals.noise(AMPLITUDE / Math.sqrt(2) * Math.pow(10, -db / 20), 4);
    SoundQuality quality = measure(plus(voice(), noise), 1, 3);
    assertThat(quality.snrDb()).isCloseTo(db, within(0.3));
    assertThat(quality.speechSeconds()).isEqualTo(2);
    assertThat(quality.speechShare()).isEqualTo(0.5);
  }

  @Test
  void anOffsetAndHumAreNoNoise() {
    double[] sound = plus(voice(), Signals.sine(25, 0.05, 4));
    for (int i = 0; i < sound.length; i++) {
      sound[i] += 0.2;
    }
    assertThat(measure(sound, 1, 3).snrDb()).isGreaterThan(18);
    assertThat(measure(voice(), 1, 3).snrDb()).isEqualTo(60);
  }

  @Test
  void loudnessChangesNothing() {
    double[] sound = plus(voice(), Signals.noise(0.02, 4));
    SoundQuality loud = measure(sound, 1, 3);
    SoundQuality soft = measure(Signals.scaled(sound, 1.0 / 64), 1, 3);
    assertThat(soft.snrDb()).isCloseTo(loud.snrDb(), within(1e-3));
    assertThat(soft.clippedShare()).isEqualTo(loud.clippedShare());
  }

  @Test
  void withoutABackgroundTheFloorOfTheSoundIsTheNoise() {
    double[] sound = plus(voice(), Signals.noise(0.02, 4));
    assertThat(measure(sound, 0, 4).snrDb()).isCloseTo(14, within(1.0));
  }

  @Test
  void clippedSamplesAreCounted() {
    double[] sound = Signals.noise(0.1, 4);
    assertThat(measure(sound, 0, 4).clippedShare()).isLessThan(0.003);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = Math.max(-0.1, Math.min(0.1, sound[i]));
    }
    // Beyond 0.9 standard deviations lie 36.8 % of a normal distribution.
    assertThat(measure(sound, 0, 4).clippedShare()).isCloseTo(0.368, within(0.01));
  }

  @Test
  void withoutSpeechNothingIsKnown() {
    QualityMeter meter = new QualityMeter(16_000);
    meter.accept(new double[16_000], 0, 16_000);
    SoundQuality quality = meter.measure(new SpeechActivity(List.of()));
    assertThat(quality.snrDb()).isNaN();
    assertThat(quality.clippedShare()).isZero();
    assertThat(new QualityMeter(16_000).measure(new SpeechActivity(List.of())).speechShare())
        .isZero();
  }

  private static double[] voice() {
    double[] voice = Signals.sine(1000, AMPLITUDE, 4);
    for (int i = 0; i < voice.length; i++) {
      voice[i] = i < 16_000 || i >= 48_000 ? 0 : voice[i];
    }
    return voice;
  }

  private static double[] plus(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private static SoundQuality measure(double[] sound, int from, int to) {
    QualityMeter meter = new QualityMeter(16_000);
    for (int at = 0; at < sound.length; at += 1001) {
      meter.accept(sound, at, Math.min(sound.length, at + 1001));
    }
    return meter.measure(new SpeechActivity(List.of(new TimeSpan(from * SECOND, to * SECOND))));
  }
}

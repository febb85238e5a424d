package dev.ivas.audio.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.audio.pitch.F0Contour;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Two seconds of sound, voiced from 0.5 to 1.5 s. */
class MovingVoiceTest {
  private static final int MOMENTS = 400;
  private static final DoubleUnaryOperator RISING = seconds -> 150 * Math.pow(2, 5 * seconds / 12);

  @Test
  void movingPitchWithOvertonesIsVoice() {
    boolean[] speech = new boolean[MOMENTS];
    assertThat(mark(RISING, 20, speech)).isTrue();
    assertThat(marked(speech)).isBetween(198, 204);
    assertThat(speech[90]).isFalse();
    assertThat(speech[200]).isTrue();
  }

  @Test
  void notesVibratoHighAndPureTonesAreNone() {
    assertSilent(seconds -> 150, 20);
    assertSilent(seconds -> 200 * Math.pow(2, Math.sin(2 * Math.PI * 5.5 * seconds) / 12), 20);
    assertSilent(seconds -> 3 * RISING.applyAsDouble(seconds), 20);
    assertSilent(RISING, 60);
  }

  @Test
  void whereWordsAreHeardNothingIsAdded() {
    boolean[] speech = new boolean[MOMENTS];
    Arrays.fill(speech, 300, 360, true);
    assertThat(mark(RISING, 20, speech)).isFalse();
    assertThat(marked(speech)).isEqualTo(60);
  }

  private static void assertSilent(DoubleUnaryOperator hz, double overtonesDb) {
    boolean[] speech = new boolean[MOMENTS];
    assertThat(mark(hz, overtonesDb, speech)).isFalse();
    assertThat(marked(speech)).isZero();
  }

  private static boolean mark(DoubleUnaryOperator pitch, double overtonesDb, boolean[] speech) {
    double[] hz = new double[200];
    double[] strength = new double[200];
    Arrays.fill(hz, Double.NaN);
    for (int i = 50; i < 150; i++) {
      hz[i] = pitch.applyAsDouble(i * 0.01);
      strength[i] = 0.95;
    }
    double[][] bands = new double[BandLevels.BANDS][MOMENTS];
    Arrays.fill(bands[0], -20);
    Arrays.fill(bands[1], -20 - overtonesDb);
    return new MovingVoice(new F0Contour(0, 0.01, hz, strength), bands).mark(speech);
  }

  private static int marked(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}

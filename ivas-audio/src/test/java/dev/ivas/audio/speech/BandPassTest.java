package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.Signals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BandPassTest {
  @Test
  void insideNothingChanges() {
    assertThat(decibels(1000)).isCloseTo(0, within(0.1));
  }

  /** A Butterworth filter of the fourth order: 3 dB at its end, 24 dB for each octave beyond. */
  @Test
  void outsideFallsAsButterworths() {
    assertThat(decibels(300)).isCloseTo(-3, within(0.1));
    assertThat(decibels(150)).isCloseTo(-24.1, within(0.5));
    assertThat(decibels(3300)).isCloseTo(-3, within(0.1));
    assertThat(decibels(6600)).isLessThan(-24);
  }

  private static double decibels(double hz) {
    double[] tone = Signals.sine(hz, 0.5, 1);
    BandPass band = new BandPass(16_000, 300, 3300);
    double[] passed = Arrays.stream(tone).map(band::next).toArray();
    return 10 * Math.log10(power(passed) / power(tone));
  }

  /** Of the second half, when the filter has settled. */
  private static double power(double[] samples) {
    return Arrays.stream(samples, 8000, 16_000).map(x -> x * x).sum();
  }
}

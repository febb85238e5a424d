package dev.ivas.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripledRateTest {
  private static float[] sine(double hertz, int rateHz, int length) {
    float[] sine = new float[length];
    for (int i = 0; i < length; i++) {
      sine[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rateHz));
    }
    return sine;
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 1000, 3000, 6000})
  void aSineStaysThatSine(double hertz) {
    float[] tripled = TripledRate.of(sine(hertz, 16_000, 800));
    float[] wanted = sine(hertz, 48_000, 2400);
    for (int i = 60; i < 2340; i++) {
      // The window's ripple: 46 dB below the sine up to 6 kHz.
      assertThat(tripled[i]).isCloseTo(wanted[i], within(0.0025f));
    }
  }

  @Test
  void givenSamplesAreKept() {
    float[] given = {0.1f, -0.2f, 0.3f};
    float[] tripled = TripledRate.of(given);
    assertThat(tripled).hasSize(9);
    assertThat(new float[] {tripled[0], tripled[3], tripled[6]}).containsExactly(given);
  }
}

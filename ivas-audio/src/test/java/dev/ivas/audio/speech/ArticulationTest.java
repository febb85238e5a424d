package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.testdata.Signals;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticulationTest {
  private static final long SECOND = TimeSpan.MICROS_PER_SECOND;

  private final double[] bursts = bursts();
  private final VowelIntensity intensity = new VowelIntensity(16_000);
  private final F0Contour contour = F0Tracker.of(bursts, 16_000, F0Options.defaults());

  @BeforeEach
  void measure() {
    intensity.accept(bursts, 0, bursts.length);
  }

  @Test
  void onlySpeechCounts() {
    Articulation articulation =
        Articulation.of(intensity, contour, speech(0, 2 * SECOND), List.of());
    assertThat(articulation.syllables()).isEqualTo(8);
    assertThat(articulation.rate()).isCloseTo(4, within(1e-9));
  }

  @Test
  void filledPausesAreLeftOut() {
    FilledPause filler = new FilledPause(new TimeSpan(SECOND, SECOND * 3 / 2), true, 0.9);
    Articulation articulation =
        Articulation.of(intensity, contour, speech(0, 2 * SECOND), List.of(filler));
    assertThat(articulation.syllables()).isEqualTo(6);
    assertThat(articulation.seconds()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void silenceHasNoRate() {
    Articulation articulation =
        Articulation.of(intensity, contour, new SpeechActivity(List.of()), List.of());
    assertThat(articulation.syllables()).isZero();
    assertThat(articulation.rate()).isNaN();
  }

  private static SpeechActivity speech(long start, long end) {
    return new SpeechActivity(List.of(new TimeSpan(start, end)));
  }

  /** Four bursts of voice a second, the first at 0.125 s. */
  private static double[] bursts() {
    double[] samples = Signals.sine(450, 0.4, 4);
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= Math.pow(Math.sin(Math.PI * 4 * i / 16_000), 2);
    }
    return samples;
  }
}

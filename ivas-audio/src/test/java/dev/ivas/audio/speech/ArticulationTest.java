package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticulationTest {
  private static final long SECOND = TimeSpan.MICROS_PER_SECOND;

  /** Four syllables a second, the first at 0.125 s. */
  private final double[] nuclei =
      IntStream.range(0, 16).mapToDouble(i -> 0.125 + i / 4.0).toArray();

  @Test
  void onlySpeechCounts() {
    Articulation articulation = Articulation.of(nuclei, speech(0, 2 * SECOND), List.of());
    assertThat(articulation.syllables()).isEqualTo(8);
    assertThat(articulation.rate()).isCloseTo(4, within(1e-9));
  }

  @Test
  void filledPausesAreLeftOut() {
    FilledPause filler = new FilledPause(new TimeSpan(SECOND, SECOND * 3 / 2), true, 0.9);
    Articulation articulation = Articulation.of(nuclei, speech(0, 2 * SECOND), List.of(filler));
    assertThat(articulation.syllables()).isEqualTo(6);
    assertThat(articulation.seconds()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void silenceHasNoRate() {
    Articulation articulation = Articulation.of(nuclei, new SpeechActivity(List.of()), List.of());
    assertThat(articulation.syllables()).isZero();
    assertThat(articulation.rate()).isNaN();
  }

  private static SpeechActivity speech(long start, long end) {
    return new SpeechActivity(List.of(new TimeSpan(start, end)));
  }
}

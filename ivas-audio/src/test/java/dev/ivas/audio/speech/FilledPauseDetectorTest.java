package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.testdata.Signals;
import dev.ivas.audio.testdata.Voice;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The speaker says words that glide; then something is put between silences of 300 ms. */
class FilledPauseDetectorTest {
  private static final double[] SILENCE = new double[4800];
  private static final double[] WORDS = words();
  private static final double BETWEEN = (WORDS.length + SILENCE.length) / 16_000.0;

  @Nested
  class Finding {
    @Test
    void heldVowelBetweenSilencesIsAFilledPause() {
      List<FilledPause> found = find(Voice.moving(112, 106, uh()));
      assertThat(found).hasSize(1);
      assertThat(found.get(0).label()).isEqualTo("uh");
      assertThat(found.get(0).confidence()).isGreaterThan(0.8);
      // Edges may be off by the 40 ms within which the spectrum is compared.
      assertThat(found.get(0).span().startSeconds()).isCloseTo(BETWEEN, within(0.04));
      assertThat(found.get(0).span().endSeconds()).isCloseTo(BETWEEN + 0.45, within(0.06));
    }

    @Test
    void nasalAfterItMakesItAnUm() {
      Voice.Point[] um = {
        new Voice.Point(0, 620, 1300),
        new Voice.Point(0.25, 620, 1300),
        new Voice.Point(0.31, 250, 1100),
        new Voice.Point(0.55, 250, 1100)
      };
      List<FilledPause> found = find(Voice.moving(112, 106, um));
      assertThat(found).hasSize(1);
      assertThat(found.get(0).label()).isEqualTo("um");
      assertThat(found.get(0).span().endSeconds()).isCloseTo(BETWEEN + 0.55, within(0.06));
    }

    @Test
    void glidingVowelIsNone() {
      Voice.Point[] eye = {new Voice.Point(0, 750, 1150), new Voice.Point(0.45, 350, 2200)};
      assertThat(find(Voice.moving(112, 106, eye))).isEmpty();
    }

    @Test
    void vowelFarFromTheMiddleOfTheMouthIsNone() {
      assertThat(find(Voice.held(110, 280, 2250, 0.45))).isEmpty();
    }

    @Test
    void shortVowelIsNone() {
      assertThat(find(Voice.held(110, 620, 1300, 0.12))).isEmpty();
    }

    @Test
    void wordsAloneHaveNone() {
      assertThat(find(new double[160])).isEmpty();
    }

    @Test
    void withoutSpeechThereIsNone() {
      double[] noise = Signals.noise(0.1, 2);
      assertThat(find(noise, new SpeechActivity(List.of()))).isEmpty();
      assertThat(find(new double[0], new SpeechActivity(List.of()))).isEmpty();
    }
  }

  @Nested
  class Confidence {
    @Test
    void fallsWithPitchAboveTheSpeakers() {
      double level = confidence(Voice.moving(112, 106, uh()));
      double high = confidence(Voice.moving(135, 130, uh()));
      assertThat(high).isLessThan(level - 0.05);
    }

    @Test
    void fallsWithPitchThatGlides() {
      double level = confidence(Voice.moving(112, 106, uh()));
      double falling = confidence(Voice.moving(125, 85, uh()));
      assertThat(falling).isLessThan(level);
    }

    @Test
    void isAProbability() {
      TimeSpan span = new TimeSpan(0, 1);
      assertThatThrownBy(() -> new FilledPause(span, true, 1.1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new FilledPause(span, true, Double.NaN))
          .isInstanceOf(IllegalArgumentException.class);
    }

    private double confidence(double[] between) {
      return find(between).stream().mapToDouble(FilledPause::confidence).findFirst().orElse(0);
    }
  }

  @Nested
  class Properties {
    private final double[] sound = sound(Voice.moving(112, 106, uh()));
    private final SpeechActivity activity = activity(0.45);

    @Test
    void gainChangesNothing() {
      FilledPause found = find(sound, activity).get(0);
      for (double gain : new double[] {0.01, 3}) {
        FilledPause scaled = find(Signals.scaled(sound, gain), activity).get(0);
        assertThat(scaled.span()).isEqualTo(found.span());
        assertThat(scaled.confidence()).isCloseTo(found.confidence(), within(1e-3));
      }
    }

    @Test
    void timesMoveWithTheSound() {
      FilledPause found = find(sound, activity).get(0);
      List<TimeSpan> later =
          activity.speech().stream()
              .map(s -> new TimeSpan(s.startMicros() + 700_000, s.endMicros() + 700_000))
              .toList();
      FilledPause moved = find(Signals.delayed(sound, 11_200), new SpeechActivity(later)).get(0);
      assertThat(moved.span().startMicros() - found.span().startMicros()).isEqualTo(700_000);
      assertThat(moved.span().durationMicros()).isEqualTo(found.span().durationMicros());
      assertThat(moved.confidence()).isCloseTo(found.confidence(), within(1e-6));
    }
  }

  private static Voice.Point[] uh() {
    return new Voice.Point[] {new Voice.Point(0, 620, 1300), new Voice.Point(0.45, 620, 1300)};
  }

  /** Twelve words of two gliding vowels, their pitch falling within each. */
  private static double[] words() {
    double[][] words = new double[24][];
    for (int i = 0; i < words.length; i += 2) {
      double turn = i % 4 == 0 ? 1 : -1;
      words[i] =
          Voice.moving(
              125,
              100,
              new Voice.Point(0, 500 - 200 * turn, 1500 + 600 * turn),
              new Voice.Point(0.13, 600 + 150 * turn, 1300 - 200 * turn),
              new Voice.Point(0.26, 350, 1700 + 400 * turn));
      words[i + 1] = new double[800];
    }
    return Voice.joined(words);
  }

  private static double[] sound(double[] between) {
    return Voice.joined(WORDS, SILENCE, between, SILENCE, WORDS);
  }

  private static SpeechActivity activity(double seconds) {
    List<TimeSpan> speech = new ArrayList<>();
    double words = WORDS.length / 16_000.0;
    speech.add(span(0, words));
    speech.add(span(BETWEEN, BETWEEN + seconds));
    speech.add(span(BETWEEN + seconds + 0.3, BETWEEN + seconds + 0.3 + words));
    return new SpeechActivity(speech);
  }

  private static TimeSpan span(double start, double end) {
    return new TimeSpan(TimeSpan.toMicros(start), TimeSpan.toMicros(end));
  }

  private static List<FilledPause> find(double[] between) {
    return find(sound(between), activity(between.length / 16_000.0));
  }

  private static List<FilledPause> find(double[] sound, SpeechActivity activity) {
    VowelTrack track = new VowelTrack(16_000);
    track.accept(sound, 0, sound.length);
    track.finish();
    F0Tracker f0 = new F0Tracker(16_000, F0Options.defaults());
    f0.accept(sound, 0, sound.length);
    double[] nuclei = SyllableNuclei.find(sound, 16_000, f0.readyContour());
    return FilledPauseDetector.find(track, f0.speakerContour(), activity, nuclei);
  }
}

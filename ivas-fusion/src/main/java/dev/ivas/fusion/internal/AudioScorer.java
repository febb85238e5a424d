package dev.ivas.fusion.internal;

import dev.ivas.core.feature.Band;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.FusionSection.Evidence;
import dev.ivas.core.report.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores delivery: pause length 0.30, silence 0.20, pace 0.35, pitch variation 0.15; what was not
 * measured or may not be used is left out.
 *
 * <p>The corners follow the spread (5th to 95th percentile), and the choice of terms the rank
 * correlation with the overall rating, as we measured them in 138 rated mock interviews (Naim et
 * al., "Automated prediction and analysis of job interview performance", FG 2015):
 *
 * <ul>
 *   <li>Pause length: mean of pauses, full up to 0.55 s, 0 points from 1.2 s (there 0.48 to 0.98 s;
 *       correlation -0.35).
 *   <li>Silence: share of the talking time in pauses, full up to 0.35, 0 points from 0.70
 *       (correlation -0.25; their pauses count differently, so the corners are a choice).
 *   <li>Pace: words a minute, 0 points up to 80, full from 160 to 210, 0 points from 280 (there 103
 *       to 201; correlation 0.45, English). Without words, syllables a second of speech: 0 points
 *       up to 2, full from 3.8 to 5.8, 0 points from 8, around the 4.9 of normal speech.
 *   <li>Pitch variation: standard deviation by mean of F0, 0 points up to 0.05, full from 0.20
 *       (Hincks, "Measures and perceptions of liveliness in student oral presentation speech",
 *       System 33, 2005). In those interviews it was unrelated to the rating (-0.11), hence its
 *       small weight; never used where the policy forbids scores from the voice.
 * </ul>
 *
 * <p>Loudness, jitter, shimmer and harmonics are not scored: they tell of the microphone, the room
 * and health. Fillers are not scored: an empty list does not say whether they were looked for.
 */
public final class AudioScorer {
  private static final Band PAUSE_SECONDS = Band.falling(0.55, 1.2);
  private static final Band SILENCE = Band.falling(0.35, 0.70);
  private static final Band WORDS_PER_MINUTE = new Band(80, 160, 210, 280);
  private static final Band SYLLABLES_PER_SECOND = new Band(2, 3.8, 5.8, 8);
  private static final Band PITCH_VARIATION = Band.rising(0.05, 0.20);

  private AudioScorer() {}

  /**
   * Judges a section.
   *
   * @param audio the section, or null where the modality is missing
   * @param blocks the interview cut for the bootstrap
   * @return its score, or empty where there is nothing to judge by
   */
  public static Optional<Judgement> judge(@Nullable AudioSection audio, Blocks blocks) {
    if (audio == null) {
      return Optional.empty();
    }
    OptionalDouble value = score(audio, Pausing.of(audio), pitchVariation(audio));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Judgement(Modality.AUDIO, value.getAsDouble(), course(audio, blocks), evidence(audio)));
  }

  private static OptionalDouble score(
      AudioSection audio, Pausing pausing, @Nullable Double pitchVariation) {
    TermMean terms =
        new TermMean()
            .add(0.30, PAUSE_SECONDS, pausing.meanSeconds())
            .add(0.20, SILENCE, pausing.share())
            .add(0.15, PITCH_VARIATION, pitchVariation);
    return audio.wordsPerMinute() != null
        ? terms.add(0.35, WORDS_PER_MINUTE, audio.wordsPerMinute()).score()
        : terms.add(0.35, SYLLABLES_PER_SECOND, audio.articulationRate()).score();
  }

  private static @Nullable Double pitchVariation(AudioSection audio) {
    AudioSection.F0 f0 = audio.f0();
    return f0 == null || !(f0.meanHz() > 0) ? null : f0.sdHz() / f0.meanHz();
  }

  /** Pace and talking time have no course in the section: they are the same in every draw. */
  private static Function<Draw, OptionalDouble> course(AudioSection audio, Blocks blocks) {
    double[] silent = blocks.zeros();
    double[] starts = blocks.zeros();
    for (Span pause : audio.pauses()) {
      blocks.addSpan(silent, pause.start(), pause.end(), 1);
      blocks.addAt(starts, pause.start(), 1);
    }
    PitchCourse pitch = new PitchCourse(audio, blocks);
    double talking = Pausing.talkingSeconds(audio);
    return draw -> {
      Pausing pausing = Pausing.of(draw.sum(silent), draw.sum(starts), talking);
      return score(audio, pausing, pitch.variation(draw));
    };
  }

  private static List<Evidence> evidence(AudioSection audio) {
    Stream<Evidence> pauses =
        audio.pauses().stream()
            .map(pause -> moment(pause.start(), pause.end(), "silence of %.1f s between words"));
    List<Evidence> runs = new ArrayList<>();
    for (int i = 1; i < audio.pauses().size(); i++) {
      double from = audio.pauses().get(i - 1).end();
      double to = audio.pauses().get(i).start();
      if (to > from) {
        runs.add(moment(from, to, "speaks for %.1f s without a pause"));
      }
    }
    return Stream.concat(
            Moments.longest(pauses, 3).stream(), Moments.longest(runs.stream(), 1).stream())
        .toList();
  }

  private static Evidence moment(double start, double end, String text) {
    return new Evidence(start, end, String.format(Locale.ROOT, text, end - start));
  }
}

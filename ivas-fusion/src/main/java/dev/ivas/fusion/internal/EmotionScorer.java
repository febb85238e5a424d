package dev.ivas.fusion.internal;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.feature.Band;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.EmotionSection.Segment;
import dev.ivas.core.report.FusionSection.Evidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores apparent expression: half for looking friendly, half for not looking tense.
 *
 * <ul>
 *   <li>Friendly: mean probability of happy, 0 points at 0, full from 0.30. In 138 rated mock
 *       interviews (Naim et al., "Automated prediction and analysis of job interview performance",
 *       FG 2015) smiling, as rated, and the overall rating have, as we measured, a rank correlation
 *       of 0.43.
 *   <li>Tense: mean probability of angry, disgust, fear and sad together, full up to 0.10, 0 points
 *       from 0.60. The lower corner leaves room for a resting face that classifiers take for sad.
 * </ul>
 */
public final class EmotionScorer {
  private static final Band FRIENDLY = Band.rising(0, 0.30);
  private static final Band TENSE = Band.falling(0.10, 0.60);
  private static final Set<Emotion> TENSE_LOOKS =
      Set.of(Emotion.ANGRY, Emotion.DISGUST, Emotion.FEAR, Emotion.SAD);

  private EmotionScorer() {}

  /**
   * Judges a section.
   *
   * @param emotion the section, or null where the modality is missing
   * @param blocks the interview cut for the bootstrap
   * @return its score, or empty where there is nothing to judge by
   */
  public static Optional<Judgement> judge(@Nullable EmotionSection emotion, Blocks blocks) {
    if (emotion == null || emotion.distribution().isEmpty()) {
      return Optional.empty();
    }
    double value = score(emotion.distribution());
    return Optional.of(
        new Judgement(Modality.EMOTION, value, course(emotion, blocks), evidence(emotion)));
  }

  private static double score(Map<Emotion, Double> distribution) {
    double tense = TENSE_LOOKS.stream().mapToDouble(e -> distribution.getOrDefault(e, 0.0)).sum();
    return new TermMean()
        .add(0.5, FRIENDLY, distribution.getOrDefault(Emotion.HAPPY, 0.0))
        .add(0.5, TENSE, tense)
        .score()
        .orElseThrow();
  }

  /** Within a stretch, what its label leaves is shared out as in the whole interview. */
  private static Function<Draw, OptionalDouble> course(EmotionSection emotion, Blocks blocks) {
    Map<Emotion, double[]> seconds = new EnumMap<>(Emotion.class);
    for (Emotion e : Emotion.values()) {
      seconds.put(e, blocks.zeros());
    }
    for (Segment segment : emotion.timeline()) {
      double others = 1 - emotion.distribution().getOrDefault(segment.label(), 0.0);
      seconds.forEach(
          (e, sums) -> {
            double share = emotion.distribution().getOrDefault(e, 0.0);
            double rest = others > 0 ? (1 - segment.probability()) * share / others : 0;
            double probability = e == segment.label() ? segment.probability() : rest;
            blocks.addSpan(sums, segment.start(), segment.end(), probability);
          });
    }
    return draw -> {
      Map<Emotion, Double> drawn = new EnumMap<>(Emotion.class);
      seconds.forEach((e, sums) -> drawn.put(e, draw.sum(sums)));
      double total = drawn.values().stream().mapToDouble(Double::doubleValue).sum();
      drawn.replaceAll((e, sum) -> sum / total);
      return total > 0 ? OptionalDouble.of(score(drawn)) : OptionalDouble.empty();
    };
  }

  private static List<Evidence> evidence(EmotionSection emotion) {
    Stream<Evidence> friendly =
        emotion.timeline().stream()
            .filter(segment -> segment.label() == Emotion.HAPPY)
            .map(EmotionScorer::moment);
    Stream<Evidence> tense =
        emotion.timeline().stream()
            .filter(segment -> TENSE_LOOKS.contains(segment.label()))
            .map(EmotionScorer::moment);
    return Stream.concat(Moments.longest(friendly, 3).stream(), Moments.longest(tense, 2).stream())
        .toList();
  }

  private static Evidence moment(Segment segment) {
    String why =
        String.format(
            Locale.ROOT,
            "apparent expression: %s for %.1f s (mean probability %.2f)",
            segment.label().label(),
            segment.end() - segment.start(),
            segment.probability());
    return new Evidence(segment.start(), segment.end(), why);
  }
}

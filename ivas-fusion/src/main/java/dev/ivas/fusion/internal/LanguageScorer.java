package dev.ivas.fusion.internal;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.LanguageSection.RubricScore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Scores language: the plain mean of the rubric's lines.
 *
 * <p>Its interval comes from the spread of the judge's own samples, each line spread evenly around
 * its median. Quotes have no times in the section, so there is no evidence on the time line.
 */
public final class LanguageScorer {
  private LanguageScorer() {}

  /**
   * Judges a section.
   *
   * @param language the section, or null where the modality is missing
   * @param blocks the interview cut for the bootstrap
   * @return its score, or empty where there is nothing to judge by
   */
  public static Optional<Judgement> judge(@Nullable LanguageSection language, Blocks blocks) {
    if (language == null || language.scores().isEmpty()) {
      return Optional.empty();
    }
    Collection<RubricScore> lines = language.scores().values();
    double value = mean(lines, Draw.everything(blocks));
    return Optional.of(
        new Judgement(
            Modality.LANGUAGE, value, draw -> OptionalDouble.of(mean(lines, draw)), List.of()));
  }

  private static double mean(Collection<RubricScore> lines, Draw draw) {
    double sum = 0;
    for (RubricScore line : lines) {
      double drawn = line.value() + line.spread() * draw.offset();
      sum += Math.max(0, Math.min(100, drawn));
    }
    return sum / lines.size();
  }
}

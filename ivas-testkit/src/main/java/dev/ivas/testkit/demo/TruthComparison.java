package dev.ivas.testkit.demo;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a report of the demo interview against its truth; immutable.
 *
 * <p>The share of each direction must be within 0.05, the blinks and filled pauses as many and in
 * the same places, the pauses as many and both their ends within 50 ms.
 *
 * @param lines what was compared, in order
 */
public record TruthComparison(List<Line> lines) {
  /** How far the share of a direction may be off. */
  public static final double SHARE_TOLERANCE = 0.05;

  /** How far the ends of a pause may be off, in seconds. */
  public static final double PAUSE_TOLERANCE_SECONDS = 0.05;

  public TruthComparison {
    lines = List.copyOf(lines);
  }

  /**
   * One value.
   *
   * @param what is compared
   * @param truth the true value
   * @param found the report's; NaN where it has none
   * @param tolerance how far the two may be apart
   */
  public record Line(String what, double truth, double found, double tolerance) {
    /** {@return whether the report is right} */
    public boolean agrees() {
      return Math.abs(found - truth) <= tolerance + 1e-9;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-22s truth %8.3f  report %8.3f  off by %6.3f of %.3f%s",
          what,
          truth,
          found,
          Math.abs(found - truth),
          tolerance,
          agrees() ? "" : "  <-- wrong");
    }
  }

  /**
   * Compares.
   *
   * @param report of the demo's video
   * @param truth of the same version
   * @return the comparison; what the report lacks counts as wrong
   */
  public static TruthComparison of(CandidateReport report, DemoTruth truth) {
    return of(report.gaze(), report.audio(), truth);
  }

  static TruthComparison of(
      @Nullable GazeSection gaze, @Nullable AudioSection audio, DemoTruth truth) {
    List<Line> lines = new ArrayList<>();
    if (gaze == null) {
      lines.add(missing("gaze"));
    } else {
      compareGaze(gaze, truth, lines);
    }
    if (audio == null) {
      lines.add(missing("audio"));
    } else {
      compareSound(audio, truth, lines);
    }
    return new TruthComparison(lines);
  }

  /** {@return whether everything agrees} */
  public boolean agrees() {
    return deviations().isEmpty();
  }

  /** {@return the lines that do not agree} */
  public List<Line> deviations() {
    return lines.stream().filter(line -> !line.agrees()).toList();
  }

  /** {@return a line of text for each value} */
  public String table() {
    StringBuilder table = new StringBuilder();
    lines.forEach(line -> table.append(line).append('\n'));
    return table.toString();
  }

  private static Line missing(String what) {
    return new Line(what, 1, Double.NaN, 0);
  }

  private static void compareGaze(GazeSection gaze, DemoTruth truth, List<Line> lines) {
    Map<GazeDirection, Double> shares = truth.shareByDirection();
    for (GazeDirection direction : GazeDirection.values()) {
      double share = shares.getOrDefault(direction, 0.0);
      lines.add(new Line(direction.label(), share, share(gaze, direction), SHARE_TOLERANCE));
    }
    lines.add(new Line("blinks", truth.blinks().size(), gaze.blinks().count(), 0));
    for (Span blink : truth.blinks()) {
      lines.add(seen("blink", blink, gaze.blinks().events()));
    }
  }

  private static double share(GazeSection gaze, GazeDirection direction) {
    return switch (direction) {
      case LEFT -> gaze.left();
      case CENTER -> gaze.center();
      case RIGHT -> gaze.right();
      case UP -> gaze.up();
      case DOWN -> gaze.down();
      case UNKNOWN -> gaze.unknown();
    };
  }

  private static void compareSound(AudioSection audio, DemoTruth truth, List<Line> lines) {
    lines.add(new Line("pauses", truth.pauses().size(), audio.pauses().size(), 0));
    for (Span pause : truth.pauses()) {
      Span found = nearest(pause, audio.pauses());
      lines.add(new Line("pause from", pause.start(), found.start(), PAUSE_TOLERANCE_SECONDS));
      lines.add(new Line("pause to", pause.end(), found.end(), PAUSE_TOLERANCE_SECONDS));
    }
    List<Span> fillers =
        audio.fillers().stream().map(one -> new Span(one.start(), one.end())).toList();
    lines.add(new Line("fillers", truth.fillers().size(), fillers.size(), 0));
    for (DemoTruth.Label filler : truth.fillers()) {
      lines.add(seen(filler.label(), new Span(filler.start(), filler.end()), fillers));
    }
  }

  /** Counts the events whose middle lies within a true one; there should be one. */
  private static Line seen(String what, Span event, List<Span> events) {
    long count =
        events.stream()
            .filter(one -> middle(one) >= event.start() && middle(one) <= event.end())
            .count();
    return new Line(String.format(Locale.ROOT, "%s at %.2f s", what, event.start()), 1, count, 0);
  }

  private static double middle(Span span) {
    return (span.start() + span.end()) / 2;
  }

  private static Span nearest(Span wanted, List<Span> spans) {
    Span nearest = new Span(-1, -1);
    for (Span span : spans) {
      if (Math.abs(middle(span) - middle(wanted)) < Math.abs(middle(nearest) - middle(wanted))) {
        nearest = span;
      }
    }
    return nearest;
  }
}

package dev.ivas.core.report;

import dev.ivas.core.analysis.Findings;
import dev.ivas.core.face.GazeDirection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the candidate looked and how they blinked; left and right are the candidate's own.
 *
 * <p>Shares are of the time a face was seen, each frame weighing as long as it was shown; the six
 * sum to 1. "Told" is the time not unknown.
 *
 * @param center share in which the candidate looks at the camera, or close to it
 * @param left share towards the candidate's own left
 * @param right share towards the candidate's own right
 * @param up share above
 * @param down share below
 * @param unknown share in which the direction was not told: eyes shut, cut off or unsure
 * @param seconds time spent in each direction, all six, in seconds
 * @param eyeContactShare share of the time told that was spent in eye contact: looks at the camera
 *     itself that last, blinks aside, in closer bounds than {@code center}'s; null when nothing was
 *     told
 * @param shiftsPerMinute how often one direction told followed another, by the minutes told; null
 *     when nothing was told
 * @param segments stretches of one direction, in order
 * @param blinks closings of both eyes
 * @param meanEyeAspectRatio over open and closed frames; null without any
 * @param engagement in [0, 1]; null when prohibited or nothing was told
 */
public record GazeSection(
    double center,
    double left,
    double right,
    double up,
    double down,
    double unknown,
    Map<GazeDirection, Double> seconds,
    @Nullable Double eyeContactShare,
    @Nullable Double shiftsPerMinute,
    List<Segment> segments,
    Blinks blinks,
    @Nullable Double meanEyeAspectRatio,
    @Nullable Double engagement)
    implements Findings {
  public GazeSection {
    seconds = Ordered.copyOf(seconds);
    segments = List.copyOf(segments);
  }

  /** {@return the same section without engagement, for where a policy forbids it} */
  public GazeSection withoutEngagement() {
    return new GazeSection(
        center,
        left,
        right,
        up,
        down,
        unknown,
        seconds,
        eyeContactShare,
        shiftsPerMinute,
        segments,
        blinks,
        meanEyeAspectRatio,
        null);
  }

  /**
   * A stretch of one direction.
   *
   * @param start in seconds
   * @param end in seconds
   * @param direction the candidate's own
   */
  public record Segment(double start, double end, GazeDirection direction) {}

  /**
   * Blinks over the interview.
   *
   * @param count how many
   * @param perMinute of the time in which the eyes were watched closely enough; null when that is
   *     less than half of the time with a face
   * @param events when
   */
  public record Blinks(int count, @Nullable Double perMinute, List<Span> events) {
    public Blinks {
      events = List.copyOf(events);
    }
  }
}

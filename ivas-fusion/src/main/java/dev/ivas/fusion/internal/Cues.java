package dev.ivas.fusion.internal;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.AudioSection.F0Point;
import dev.ivas.core.report.GazeSection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What gaze and voice do in one stretch, against the same person's whole interview.
 *
 * <p>Each cue lies in [-1, 1], 0 where the stretch is like the rest; empty where gaze or voice is
 * not told there.
 */
final class Cues {
  private static final double SHARE_STEP = 0.5;
  private static final double LEVEL_STEP_SEMITONES = 4;
  private static final double RANGE_STEP_SEMITONES = 2;

  /** Voiced points that a mean needs, about a syllable. */
  private static final int FEWEST_POINTS = 10;

  private final @Nullable GazeSection gaze;
  private final List<F0Point> contour;
  private final Voice usualVoice;
  private final OptionalDouble usuallyAway;
  private final OptionalDouble usuallyDown;

  Cues(@Nullable GazeSection gaze, @Nullable AudioSection audio) {
    this.gaze = gaze;
    this.contour = audio == null || audio.f0() == null ? List.of() : audio.f0().contour();
    this.usualVoice = Voice.of(contour, 0, Double.POSITIVE_INFINITY);
    this.usuallyAway = share(0, Double.POSITIVE_INFINITY, Cues::isAway);
    this.usuallyDown = share(0, Double.POSITIVE_INFINITY, Cues::isDown);
  }

  /** Returns how much more than usual the eyes are off the camera. */
  OptionalDouble away(double start, double end) {
    return above(usuallyAway, share(start, end, Cues::isAway));
  }

  /** Returns how much more than usual the eyes are cast down. */
  OptionalDouble down(double start, double end) {
    return above(usuallyDown, share(start, end, Cues::isDown));
  }

  /** Returns how much higher than usual the voice is. */
  OptionalDouble voiceLevel(double start, double end) {
    Voice here = Voice.of(contour, start, end);
    return here.points < FEWEST_POINTS
        ? OptionalDouble.empty()
        : OptionalDouble.of(held((here.mean - usualVoice.mean) / LEVEL_STEP_SEMITONES));
  }

  /** Returns how much wider than usual the voice moves. */
  OptionalDouble voiceRange(double start, double end) {
    Voice here = Voice.of(contour, start, end);
    return here.points < FEWEST_POINTS
        ? OptionalDouble.empty()
        : OptionalDouble.of(held((here.sd - usualVoice.sd) / RANGE_STEP_SEMITONES));
  }

  private static boolean isAway(GazeDirection direction) {
    return direction != GazeDirection.CENTER;
  }

  private static boolean isDown(GazeDirection direction) {
    return direction == GazeDirection.DOWN;
  }

  private static OptionalDouble above(OptionalDouble usual, OptionalDouble here) {
    return here.isEmpty() || usual.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(held((here.getAsDouble() - usual.getAsDouble()) / SHARE_STEP));
  }

  private OptionalDouble share(double start, double end, Predicate<GazeDirection> that) {
    double told = 0;
    double matching = 0;
    for (GazeSection.Segment segment :
        gaze == null ? List.<GazeSection.Segment>of() : gaze.segments()) {
      double seconds = Math.min(end, segment.end()) - Math.max(start, segment.start());
      if (seconds > 0 && segment.direction() != GazeDirection.UNKNOWN) {
        told += seconds;
        matching += that.test(segment.direction()) ? seconds : 0;
      }
    }
    return told > 0 ? OptionalDouble.of(matching / told) : OptionalDouble.empty();
  }

  private static double held(double cue) {
    return Math.max(-1, Math.min(1, cue));
  }

  /** Mean and standard deviation of the voice, in semitones. */
  private record Voice(int points, double mean, double sd) {
    static Voice of(List<F0Point> contour, double start, double end) {
      int points = 0;
      double sum = 0;
      double squares = 0;
      for (F0Point point : contour) {
        if (point.time() >= start && point.time() < end && point.hz() > 0) {
          double semitones = 12 * Math.log(point.hz()) / Math.log(2);
          points++;
          sum += semitones;
          squares += semitones * semitones;
        }
      }
      double mean = points == 0 ? 0 : sum / points;
      double variance = points == 0 ? 0 : squares / points - mean * mean;
      return new Voice(points, mean, Math.sqrt(Math.max(0, variance)));
    }
  }
}

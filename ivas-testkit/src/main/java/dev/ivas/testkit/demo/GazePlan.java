package dev.ivas.testkit.demo;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the eyes look, one fixation after the other.
 *
 * <p>Eyes jump within 60 ms; the head goes a quarter of the way and takes half a second.
 *
 * @param fixations each until the next one begins, the first at 0
 * @param endMicros when the last one ends
 */
record GazePlan(List<Fixation> fixations, long endMicros) {
  private static final double SIDE_DEGREES = 20;
  private static final double UP_DEGREES = 23;
  private static final double DOWN_DEGREES = 18;
  private static final double HEAD_SHARE = 0.25;
  private static final double JUMP_MICROS = 60_000;
  private static final double TURN_MICROS = 500_000;

  GazePlan {
    fixations = List.copyOf(fixations);
    if (fixations.isEmpty() || fixations.get(0).startMicros() != 0) {
      throw new IllegalArgumentException("the first fixation must begin at 0");
    }
  }

  /**
   * A place that is looked at for a while.
   *
   * @param startMicros when the eyes have made half of their way to it
   * @param direction the person's own
   * @param withHead whether the head turns, too
   */
  record Fixation(long startMicros, GazeDirection direction, boolean withHead) {}

  /**
   * Two angles, signed as gaze and head pose are.
   *
   * @param yawDegrees positive to the person's own left
   * @param pitchDegrees positive upwards
   */
  record Aim(double yawDegrees, double pitchDegrees) {
    Aim times(double share) {
      return new Aim(share * yawDegrees, share * pitchDegrees);
    }

    Aim towards(Aim other, double share) {
      return new Aim(
          Ease.between(yawDegrees, other.yawDegrees, share),
          Ease.between(pitchDegrees, other.pitchDegrees, share));
    }
  }

  Aim eyesAt(long micros) {
    long jump = micros + Math.round(JUMP_MICROS / 2);
    int at = indexAt(jump);
    Aim target = aim(fixations.get(at).direction());
    if (at == 0) {
      return target;
    }
    double share = (jump - fixations.get(at).startMicros()) / JUMP_MICROS;
    return aim(fixations.get(at - 1).direction()).towards(target, share);
  }

  Aim headAt(long micros) {
    int at = indexAt(micros);
    Aim target = headAim(fixations.get(at));
    if (at == 0) {
      return target;
    }
    double share = (micros - fixations.get(at).startMicros()) / TURN_MICROS;
    return headAim(fixations.get(at - 1)).towards(target, share);
  }

  private int indexAt(long micros) {
    int at = 0;
    while (at + 1 < fixations.size() && fixations.get(at + 1).startMicros() <= micros) {
      at++;
    }
    return at;
  }

  private static Aim headAim(Fixation fixation) {
    return fixation.withHead() ? aim(fixation.direction()).times(HEAD_SHARE) : new Aim(0, 0);
  }

  private static Aim aim(GazeDirection direction) {
    return switch (direction) {
      case LEFT -> new Aim(SIDE_DEGREES, 0);
      case RIGHT -> new Aim(-SIDE_DEGREES, 0);
      case UP -> new Aim(0, UP_DEGREES);
      case DOWN -> new Aim(0, -DOWN_DEGREES);
      case CENTER, UNKNOWN -> new Aim(0, 0);
    };
  }

  /**
   * Returns the directions over time, UNKNOWN where the lids hide the eyes.
   *
   * @param hidden in order, without overlap
   */
  List<DemoTruth.Segment> segments(List<TimeSpan> hidden) {
    List<DemoTruth.Segment> segments = new ArrayList<>();
    for (int i = 0; i < fixations.size(); i++) {
      long from = fixations.get(i).startMicros();
      long to = i + 1 < fixations.size() ? fixations.get(i + 1).startMicros() : endMicros;
      for (TimeSpan shut : hidden) {
        if (shut.endMicros() > from && shut.startMicros() < to) {
          add(segments, from, shut.startMicros(), fixations.get(i).direction());
          long shutTo = Math.min(to, shut.endMicros());
          add(segments, Math.max(from, shut.startMicros()), shutTo, GazeDirection.UNKNOWN);
          from = shutTo;
        }
      }
      add(segments, from, to, fixations.get(i).direction());
    }
    return segments;
  }

  private static void add(
      List<DemoTruth.Segment> segments, long from, long to, GazeDirection direction) {
    if (to > from) {
      segments.add(
          new DemoTruth.Segment(TimeSpan.toSeconds(from), TimeSpan.toSeconds(to), direction));
    }
  }
}

package dev.ivas.gaze;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of one gaze direction, in order, and what can be counted from them; immutable.
 *
 * <p>Time without a face belongs to no stretch.
 */
final class DirectionTimeline {
  private static final long MIN_HELD_MICROS = 100_000;

  private final List<Stretch> stretches;

  private DirectionTimeline(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
  }

  /** One direction held from start to end. */
  record Stretch(TimeSpan span, GazeDirection direction) {
    boolean told() {
      return direction != GazeDirection.UNKNOWN;
    }

    Stretch until(long endMicros) {
      return new Stretch(new TimeSpan(span.startMicros(), endMicros), direction);
    }

    boolean meets(Stretch next) {
      return span.endMicros() == next.span.startMicros();
    }
  }

  /** Collects frames in the order of their time. */
  static final class Builder {
    private final List<Stretch> merged = new ArrayList<>();

    void add(TimeSpan shown, GazeDirection direction) {
      append(merged, new Stretch(shown, direction));
    }

    /**
     * Ends the timeline. A direction held for less than 100 ms between others is a passage of the
     * eyes, not a place looked at: its time goes to what follows, or else to what was before.
     */
    DirectionTimeline build() {
      List<Stretch> settled = new ArrayList<>();
      for (int i = 0; i < merged.size(); i++) {
        Stretch stretch = merged.get(i);
        Stretch before = i > 0 ? merged.get(i - 1) : null;
        Stretch after = i + 1 < merged.size() ? merged.get(i + 1) : null;
        append(settled, new Stretch(stretch.span, settledDirection(before, stretch, after)));
      }
      return new DirectionTimeline(settled);
    }

    private static GazeDirection settledDirection(
        @Nullable Stretch before, Stretch stretch, @Nullable Stretch after) {
      if (!stretch.told() || stretch.span.durationMicros() >= MIN_HELD_MICROS) {
        return stretch.direction;
      }
      if (after != null && after.told() && stretch.meets(after)) {
        return after.direction;
      }
      if (before != null && before.told() && before.meets(stretch)) {
        return before.direction;
      }
      return stretch.direction;
    }

    private static void append(List<Stretch> stretches, Stretch next) {
      int last = stretches.size() - 1;
      if (last >= 0
          && stretches.get(last).direction == next.direction
          && stretches.get(last).meets(next)) {
        stretches.set(last, stretches.get(last).until(next.span.endMicros()));
      } else {
        stretches.add(next);
      }
    }
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Returns the microseconds of each direction, all six, in the order of the enum. */
  Map<GazeDirection, Long> micros() {
    Map<GazeDirection, Long> micros = new EnumMap<>(GazeDirection.class);
    for (GazeDirection direction : GazeDirection.values()) {
      micros.put(direction, 0L);
    }
    for (Stretch stretch : stretches) {
      micros.merge(stretch.direction, stretch.span.durationMicros(), Long::sum);
    }
    return micros;
  }

  /** Counts how often the direction became another one; being lost in between is no change. */
  int shifts() {
    int shifts = 0;
    GazeDirection before = GazeDirection.UNKNOWN;
    for (Stretch stretch : stretches) {
      if (stretch.told()) {
        if (before != GazeDirection.UNKNOWN && before != stretch.direction) {
          shifts++;
        }
        before = stretch.direction;
      }
    }
    return shifts;
  }
}

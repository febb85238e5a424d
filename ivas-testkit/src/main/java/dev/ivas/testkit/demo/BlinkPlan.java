package dev.ivas.testkit.demo;

import dev.ivas.core.time.TimeSpan;
import java.util.List;

/**
 * When the lids close and how.
 *
 * <p>As people's, they close within the first third of a blink, stay shut for a moment and open
 * more slowly.
 *
 * @param blinks in order, from the first movement of the lids to the last
 */
record BlinkPlan(List<TimeSpan> blinks) {
  private static final double CLOSED_FROM = 0.33;
  private static final double CLOSED_TO = 0.5;

  BlinkPlan {
    blinks = List.copyOf(blinks);
    for (int i = 1; i < blinks.size(); i++) {
      if (blinks.get(i).startMicros() < blinks.get(i - 1).endMicros()) {
        throw new IllegalArgumentException("blinks must not overlap: " + blinks.get(i));
      }
    }
  }

  /** Returns how far the lids are closed, 0 to 1. */
  double closedAt(long micros) {
    for (TimeSpan blink : blinks) {
      if (blink.contains(micros)) {
        double share = (micros - blink.startMicros()) / (double) blink.durationMicros();
        return share < CLOSED_FROM
            ? Ease.between(0, 1, share / CLOSED_FROM)
            : Ease.between(1, 0, (share - CLOSED_TO) / (1 - CLOSED_TO));
      }
    }
    return 0;
  }

  /** Returns the parts of the blinks in which the lids are more than half closed. */
  List<TimeSpan> hidden() {
    return blinks.stream().map(BlinkPlan::hiddenPart).toList();
  }

  private static TimeSpan hiddenPart(TimeSpan blink) {
    double length = blink.durationMicros();
    long from = Math.round(length * CLOSED_FROM / 2);
    long to = Math.round(length * (1 + CLOSED_TO) / 2);
    return new TimeSpan(blink.startMicros() + from, blink.startMicros() + to);
  }
}

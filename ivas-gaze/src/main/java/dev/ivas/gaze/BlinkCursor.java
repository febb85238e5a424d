package dev.ivas.gaze;

import dev.ivas.gaze.blink.Blink;
import java.util.List;

/** Answers for rising times whether a blink is under way. */
final class BlinkCursor {
  private final List<Blink> blinks;
  private int next;

  BlinkCursor(List<Blink> blinks) {
    this.blinks = blinks;
  }

  boolean closesEyesAt(long micros) {
    while (next < blinks.size() && blinks.get(next).endMicros() <= micros) {
      next++;
    }
    return next < blinks.size() && blinks.get(next).closesEyesAt(micros);
  }
}

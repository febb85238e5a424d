package dev.ivas.accuracy.blink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Frames that follow each other.
 *
 * @param first of them, counted from 0
 * @param end after the last of them, above {@code first}
 */
record FrameRange(int first, int end) {
  /** Returns the longest ranges of frames below {@code frames} that all pass, in order. */
  static List<FrameRange> where(IntPredicate passes, int frames) {
    List<FrameRange> ranges = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= frames; i++) {
      boolean inside = i < frames && passes.test(i);
      if (inside && first < 0) {
        first = i;
      } else if (!inside && first >= 0) {
        ranges.add(new FrameRange(first, i));
        first = -1;
      }
    }
    return ranges;
  }

  int length() {
    return end - first;
  }

  boolean meets(FrameRange other) {
    return first < other.end && other.first < end;
  }

  boolean contains(int frame) {
    return frame >= first && frame < end;
  }
}

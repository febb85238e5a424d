package dev.ivas.accuracy.gaze;

import dev.ivas.core.report.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts which blinks were found; confined to one thread.
 *
 * <p>An annotated blink and one that was told belong together, one to one and in order, when they
 * overlap after the annotated one was widened by 100 ms on either side, for where lids begin to
 * move is a matter of a frame or two. What else was told counts as false, unless it touches time
 * marked doubtful, or has its middle outside the time watched.
 */
final class BlinkTally {
  private static final double TOLERANCE_SECONDS = 0.1;

  private int annotated;
  private int told;
  private int matched;

  void add(AnnotatedClip clip, List<Span> blinks) {
    List<Span> unmatched = new ArrayList<>(blinks);
    int truth = 0;
    int next = 0;
    int pairs = 0;
    while (truth < clip.blinks().size() && next < blinks.size()) {
      Span seen = clip.blinks().get(truth);
      Span found = blinks.get(next);
      if (overlap(seen, found)) {
        unmatched.remove(found);
        pairs++;
        truth++;
        next++;
      } else if (seen.end() < found.end()) {
        truth++;
      } else {
        next++;
      }
    }
    annotated += clip.blinks().size();
    matched += pairs;
    told += pairs + (int) unmatched.stream().filter(blink -> isFalse(clip, blink)).count();
  }

  void addAll(BlinkTally other) {
    annotated += other.annotated;
    told += other.told;
    matched += other.matched;
  }

  GazeClipsResult.Blinks scores() {
    return GazeClipsResult.Blinks.of(annotated, told, matched);
  }

  private static boolean isFalse(AnnotatedClip clip, Span blink) {
    double middle = (blink.start() + blink.end()) / 2;
    return middle >= clip.watched().start()
        && middle < clip.watched().end()
        && clip.doubtful().stream().noneMatch(doubt -> overlap(doubt, blink));
  }

  private static boolean overlap(Span seen, Span found) {
    return found.start() < seen.end() + TOLERANCE_SECONDS
        && found.end() > seen.start() - TOLERANCE_SECONDS;
  }
}

package dev.ivas.media.internal;

import java.util.Map;
import java.util.TreeMap;

/**
 * Tells missing pictures from a variable frame rate by the distances between timestamps.
 *
 * <p>If at least nine tenths of the distances are near their median, the rate is constant, and a
 * longer distance hides as many lost pictures as fit into it. Otherwise nothing can be said. A
 * distance that the container itself declares as the length of a picture is no gap.
 *
 * <p>Distances are kept as counts per millisecond, so memory does not grow with the recording.
 */
final class FrameIntervals {
  private static final int LONGEST_MILLIS = 60_000;
  private static final double REGULAR_SHARE = 0.9;
  private static final int FEWEST = 10;

  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  private final TreeMap<Integer, Long> undeclared = new TreeMap<>();
  private long total;

  /**
   * Adds the distance from one picture to the next.
   *
   * @param intervalMicros the distance; not positive ones are passed over
   * @param declaredMicros how long the container shows the first of the two; 0 if it does not say
   */
  void add(long intervalMicros, long declaredMicros) {
    if (intervalMicros <= 0) {
      return;
    }
    int millis = (int) Math.min(LONGEST_MILLIS, Math.round(intervalMicros / 1000.0));
    counts.merge(millis, 1L, Long::sum);
    total++;
    if (intervalMicros > 1.5 * declaredMicros) {
      undeclared.merge(millis, 1L, Long::sum);
    }
  }

  /** {@return how many pictures are missing between those that are there; 0 if none can be told} */
  long missing() {
    if (total < FEWEST) {
      return 0;
    }
    int median = median();
    double tolerance = Math.max(2, 0.1 * median);
    long regular =
        counts
            .subMap((int) Math.ceil(median - tolerance), (int) (median + tolerance) + 1)
            .values()
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    if (regular < REGULAR_SHARE * total) {
      return 0;
    }
    long missing = 0;
    for (Map.Entry<Integer, Long> gap :
        undeclared.tailMap((int) (1.5 * median), false).entrySet()) {
      missing += gap.getValue() * (Math.round((double) gap.getKey() / median) - 1);
    }
    return missing;
  }

  private int median() {
    long before = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      before += entry.getValue();
      if (2 * before >= total) {
        return Math.max(1, entry.getKey());
      }
    }
    return 1;
  }
}

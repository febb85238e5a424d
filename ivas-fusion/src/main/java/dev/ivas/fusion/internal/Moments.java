package dev.ivas.fusion.internal;

import dev.ivas.core.report.FusionSection.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Picks the moments worth looking at. */
final class Moments {
  private Moments() {}

  /** Returns the longest few, the longest first; equally long ones in the order of their time. */
  static List<Evidence> longest(Stream<Evidence> moments, int atMost) {
    return moments
        .sorted(
            Comparator.comparingDouble((Evidence moment) -> moment.start() - moment.end())
                .thenComparingDouble(Evidence::start))
        .limit(atMost)
        .toList();
  }
}

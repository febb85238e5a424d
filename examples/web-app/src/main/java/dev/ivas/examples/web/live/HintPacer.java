package dev.ivas.examples.web.live;

import dev.ivas.core.live.QualityHint;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets one hint through at a time, gently: it must have held for two seconds, and at most one comes
 * in twenty. Confined to one thread.
 */
final class HintPacer {
  private static final double HELD_SECONDS = 2;
  private static final double APART_SECONDS = 20;

  private @Nullable QualityHint held;
  private double sinceSeconds;
  private double nextSeconds;

  /**
   * Looks at the hints of a moment.
   *
   * @param hints in order of their weight
   * @param seconds of the interview, growing
   * @return the hint to be given now, if any
   */
  Optional<QualityHint> next(Set<QualityHint> hints, double seconds) {
    if (held == null || !hints.contains(held)) {
      held = hints.stream().findFirst().orElse(null);
      sinceSeconds = seconds;
    }
    if (held == null || seconds - sinceSeconds < HELD_SECONDS || seconds < nextSeconds) {
      return Optional.empty();
    }
    nextSeconds = seconds + APART_SECONDS;
    return Optional.of(held);
  }
}

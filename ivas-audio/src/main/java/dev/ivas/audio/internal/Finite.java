package dev.ivas.audio.internal;

import org.jspecify.annotations.Nullable;

/** Numbers as JSON has them: NaN and infinity are absent. */
public final class Finite {
  private Finite() {}

  /**
   * Returns a number, or null.
   *
   * @param value any number
   * @return the value, null if it is not finite
   */
  public static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}

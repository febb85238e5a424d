package dev.ivas.testkit.demo;

/** Moves that start and stop gently. */
final class Ease {
  private Ease() {}

  /**
   * Returns a value on the way from one to another.
   *
   * @param share of the way's time; clamped to [0, 1]
   */
  static double between(double from, double to, double share) {
    double held = Math.max(0, Math.min(1, share));
    return from + (to - from) * held * held * (3 - 2 * held);
  }
}

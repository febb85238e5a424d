package dev.ivas.audio;

import java.util.function.LongSupplier;

/**
 * How speech is listened to, and how long.
 *
 * @param budgetFactor longest time recognition may take, as a multiple of the sound's length, above
 *     0; default 1
 * @param knownMicros length of the sound if it is known beforehand, in microseconds, else 0
 * @param nanoTime a clock that counts nanoseconds; default {@link System#nanoTime}
 * @param reducesNoise whether noise is taken out of the sound before; default false
 */
public record TranscriptOptions(
    double budgetFactor, long knownMicros, LongSupplier nanoTime, boolean reducesNoise) {
  public TranscriptOptions {
    if (!(budgetFactor > 0) || knownMicros < 0) {
      throw new IllegalArgumentException(
          "budgetFactor must be above 0 and knownMicros not negative, but are %s and %d"
              .formatted(budgetFactor, knownMicros));
    }
  }

  /** {@return the defaults told above} */
  public static TranscriptOptions defaults() {
    return new TranscriptOptions(1, 0, System::nanoTime, false);
  }

  /**
   * Sets the longest time recognition may take.
   *
   * @param factor a multiple of the sound's length, above 0
   * @return a copy
   */
  public TranscriptOptions withBudgetFactor(double factor) {
    return new TranscriptOptions(factor, knownMicros, nanoTime, reducesNoise);
  }

  /**
   * Tells how long the sound will be.
   *
   * @param micros in microseconds, 0 where not known
   * @return a copy
   */
  public TranscriptOptions withKnownMicros(long micros) {
    return new TranscriptOptions(budgetFactor, micros, nanoTime, reducesNoise);
  }

  /**
   * Sets the clock.
   *
   * @param clock counts nanoseconds
   * @return a copy
   */
  public TranscriptOptions withNanoTime(LongSupplier clock) {
    return new TranscriptOptions(budgetFactor, knownMicros, clock, reducesNoise);
  }

  /**
   * Says whether noise is taken out of the sound before it is listened to.
   *
   * @param wanted whether it is
   * @return a copy
   */
  public TranscriptOptions withNoiseReduction(boolean wanted) {
    return new TranscriptOptions(budgetFactor, knownMicros, nanoTime, wanted);
  }
}

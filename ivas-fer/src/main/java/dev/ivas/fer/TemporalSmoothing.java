package dev.ivas.fer;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calms probabilities over time by an exponential mean whose memory is a time, not a frame count.
 *
 * <pre>
 *   s(t) = s(t') + (1 - exp(-(t - t') / T)) * (p(t) - s(t'))
 * </pre>
 *
 * <p>So an even and an uneven frame rate give the same picture. The first value after a reset is
 * taken as it is. It lags behind by T. Confined to one thread.
 */
public final class TemporalSmoothing {
  private final double timeConstantMicros;
  private @Nullable EmotionProbabilities state;
  private long lastMicros;

  /**
   * Starts without memory.
   *
   * @param timeConstant T, after which an old value counts 1/e; zero switches smoothing off
   * @throws IllegalArgumentException if it is negative
   */
  public TemporalSmoothing(Duration timeConstant) {
    if (timeConstant.isNegative()) {
      throw new IllegalArgumentException("the time constant must not be negative: " + timeConstant);
    }
    this.timeConstantMicros = timeConstant.toNanos() / 1e3;
  }

  /**
   * Takes the next value.
   *
   * @param micros its time, in microseconds, above that of the value before
   * @param probabilities the value
   * @return the smoothed value
   * @throws IllegalArgumentException if time does not advance
   */
  public EmotionProbabilities next(long micros, EmotionProbabilities probabilities) {
    EmotionProbabilities before = state;
    if (before != null && micros <= lastMicros) {
      throw new IllegalArgumentException("times must increase, but " + micros + " came late");
    }
    EmotionProbabilities now = before == null ? probabilities : mix(before, micros, probabilities);
    state = now;
    lastMicros = micros;
    return now;
  }

  /** {@return the last smoothed value; empty after a reset} */
  public Optional<EmotionProbabilities> latest() {
    return Optional.ofNullable(state);
  }

  /** Forgets everything: another face, or none for a while. */
  public void reset() {
    state = null;
  }

  private EmotionProbabilities mix(
      EmotionProbabilities before, long micros, EmotionProbabilities probabilities) {
    double share = -Math.expm1(-(micros - lastMicros) / timeConstantMicros);
    return before.towards(probabilities, share);
  }
}

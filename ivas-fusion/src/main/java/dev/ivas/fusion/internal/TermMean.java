package dev.ivas.fusion.internal;

import dev.ivas.core.feature.Band;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The weighted mean of those terms of a score that could be measured. */
final class TermMean {
  private double weights;
  private double sum;

  /** Adds a number judged by its band; a null number is left out, its weight too. */
  TermMean add(double weight, Band band, @Nullable Double number) {
    if (number != null) {
      weights += weight;
      sum += weight * band.at(number);
    }
    return this;
  }

  /** Returns the score in [0, 100]; empty where no term was there. */
  OptionalDouble score() {
    return weights > 0 ? OptionalDouble.of(100 * sum / weights) : OptionalDouble.empty();
  }
}

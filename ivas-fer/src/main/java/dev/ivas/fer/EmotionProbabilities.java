package dev.ivas.fer;

import dev.ivas.core.face.Emotion;
import java.util.Arrays;
import java.util.List;

/**
 * How likely each apparent expression is, for one face or a mean over several; immutable.
 *
 * <p>A probability says how raters would have labelled such a face, not what the person feels.
 */
public final class EmotionProbabilities {
  /** How many classes there are. */
  public static final int COUNT = 7;

  private static final List<Emotion> ORDER = List.of(Emotion.values());
  private static final double SUM_TOLERANCE = 1e-4;

  private final double[] values;

  /**
   * Takes a copy of the values.
   *
   * @param values one for each {@link Emotion}, in its order, each in [0, 1], the sum within 1e-4
   *     of 1 (what single precision leaves of it)
   * @throws IllegalArgumentException if the count, a value or the sum is wrong
   */
  public EmotionProbabilities(double... values) {
    if (values.length != COUNT) {
      throw new IllegalArgumentException("needed are 7 values, but got " + values.length);
    }
    double sum = 0;
    for (double value : values) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("values must be in [0, 1], but one is " + value);
      }
      sum += value;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("the values must sum to 1, but sum to " + sum);
    }
    this.values = values.clone();
  }

  /**
   * Averages several results.
   *
   * @param all at least one
   * @return the mean of each class
   * @throws IllegalArgumentException if there is none
   */
  public static EmotionProbabilities mean(List<EmotionProbabilities> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a mean needs at least one result");
    }
    WeightedMean mean = new WeightedMean();
    all.forEach(one -> mean.add(one, 1));
    return mean.value();
  }

  /**
   * Returns one class's probability.
   *
   * @param emotion the class
   * @return in [0, 1]
   */
  public double of(Emotion emotion) {
    return values[ORDER.indexOf(emotion)];
  }

  /** {@return the most likely class; the first in order where several are equally likely} */
  public Emotion dominant() {
    Emotion best = Emotion.ANGRY;
    for (Emotion emotion : ORDER) {
      best = of(emotion) > of(best) ? emotion : best;
    }
    return best;
  }

  /**
   * Moves towards another result.
   *
   * @param other where to
   * @param share how far, in [0, 1]: 0 stays here, 1 arrives
   * @return the mix of both
   */
  EmotionProbabilities towards(EmotionProbabilities other, double share) {
    double[] mixed = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      mixed[i] = (1 - share) * values[i] + share * other.values[i];
    }
    return new EmotionProbabilities(mixed);
  }

  /** {@return a copy of the values in the order of {@link Emotion}} */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmotionProbabilities that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "EmotionProbabilities" + Arrays.toString(values);
  }
}

package dev.ivas.core.feature;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values of named features, sorted by name; immutable.
 *
 * <p>A feature that could not be measured is left out: every value is finite.
 *
 * @param values name to value, sorted by name
 */
public record FeatureVector(SortedMap<String, Double> values) {
  /** No feature at all. */
  public static final FeatureVector EMPTY = new FeatureVector(new TreeMap<>());

  public FeatureVector {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    values.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, but is " + value);
          }
        });
  }

  /**
   * Makes a vector of any map.
   *
   * @param values name to finite value
   * @return the vector, sorted by name
   */
  public static FeatureVector of(Map<String, Double> values) {
    return new FeatureVector(new TreeMap<>(values));
  }
}

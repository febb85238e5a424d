package dev.ivas.audio.librosa;

import dev.ivas.audio.internal.Finite;
import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.internal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One number per window, NaN where there is none. */
final class Series {
  private double[] values = new double[256];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** {@return the shape, statistics of what is not NaN, and the first windows in full} */
  Map<String, Object> statistics(int firstWindows) {
    Moments moments = new Moments();
    List<@Nullable Double> first = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (!Double.isNaN(values[i])) {
        moments.add(values[i]);
      }
      if (i < firstWindows) {
        first.add(Finite.orNull(values[i]));
      }
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("shape", List.of(size));
    map.put("mean", Finite.orNull(moments.mean()));
    map.put("std", Finite.orNull(moments.populationSd()));
    map.put("min", Finite.orNull(moments.min()));
    map.put("max", Finite.orNull(moments.max()));
    map.put("median", Finite.orNull(Quantiles.median(values, 0, size)));
    map.put("first", first);
    return map;
  }
}

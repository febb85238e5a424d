package dev.ivas.report.html.internal.chart;

import dev.ivas.core.feature.FeatureSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The series of an interview, found by their columns.
 *
 * @param all of them, with any clock
 */
public record SeriesSet(List<FeatureSeries> all) {
  public SeriesSet {
    all = List.copyOf(all);
  }

  /** Makes the course of some columns of one series; empty where none has them all. */
  Optional<Course> course(String... columns) {
    return find(columns).map(series -> Course.read(series, readings(series, columns)));
  }

  /** The series that has all columns and any row. */
  Optional<FeatureSeries> find(String... columns) {
    return all.stream()
        .filter(series -> series.rows() > 0 && series.columns().containsAll(List.of(columns)))
        .findFirst();
  }

  private static List<Course.Reading> readings(FeatureSeries series, String... columns) {
    return Stream.of(columns)
        .map(column -> series.columns().indexOf(column))
        .map(index -> (Course.Reading) row -> row[index])
        .toList();
  }
}

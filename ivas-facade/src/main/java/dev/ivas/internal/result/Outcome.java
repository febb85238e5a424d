package dev.ivas.internal.result;

import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.report.CandidateReport;
import java.util.List;

/**
 * A report and the numbers it rests on; closing it drops the numbers.
 *
 * @param report the findings
 * @param frameSeries numbers with a row a frame
 * @param windowSeries numbers with a row a window of sound
 */
public record Outcome(
    CandidateReport report, List<FeatureSeries> frameSeries, List<FeatureSeries> windowSeries)
    implements AutoCloseable {
  /** The same numbers with a report that says more. */
  public Outcome with(CandidateReport fuller) {
    return new Outcome(fuller, frameSeries, windowSeries);
  }

  @Override
  public void close() {
    frameSeries.forEach(FeatureSeries::close);
    windowSeries.forEach(FeatureSeries::close);
  }
}

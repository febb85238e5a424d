package dev.ivas.report.html;

import com.samskivert.mustache.Template;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.html.internal.chart.Charts;
import dev.ivas.report.html.internal.chart.SeriesSet;
import dev.ivas.report.internal.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code report.html}: the report as one page to read, print and pass on; stateless, safe
 * for any number of threads.
 *
 * <p>The page needs no network and opens from a disk. Charts (by uPlot, which it contains) need
 * scripts; all numbers, the transcript and a table for each chart are there without. Texts from
 * outside, such as names and words, are escaped, and a Content-Security-Policy admits no script but
 * the page's own. Moments, words and points of a chart mark one instant in all charts.
 *
 * <p>Charts have at most about 1,000 steps however long the interview is. The same report and
 * series give the same bytes.
 */
public final class ReportHtml {
  private static final Template TEMPLATE = Templates.load("page");

  private ReportHtml() {}

  /**
   * Writes a report to a file, in UTF-8; whoever reads the file meanwhile sees the old or the new
   * one, never a part.
   *
   * <p>What the report's policy forbids is not shown, even if the report or a series had it.
   *
   * @param report to be written
   * @param frameSeries numbers with a row a frame, found by their columns; may be empty
   * @param windowSeries numbers with a row a window of sound; may be empty
   * @param file to be made or replaced; missing folders are made
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(
      CandidateReport report,
      List<FeatureSeries> frameSeries,
      List<FeatureSeries> windowSeries,
      Path file) {
    CandidateReport permitted = PermittedReport.of(report);
    SeriesSet series =
        new SeriesSet(Stream.of(frameSeries, windowSeries).flatMap(List::stream).toList());
    Page page = Page.of(permitted, Charts.of(permitted, series));
    AtomicFile.write(file, writer -> TEMPLATE.execute(page, writer));
  }
}

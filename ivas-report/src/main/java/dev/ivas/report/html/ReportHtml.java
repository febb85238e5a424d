package dev.ivas.report.html;

import com.samskivert.mustache.Template;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.html.internal.chart.Charts;
import dev.ivas.report.html.internal.chart.SeriesSet;
import dev.ivas.report.internal.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param series numbers with a row a frame or a window of sound, found by their columns; may be
   *     empty
   * @param file to be made or replaced; missing folders are made
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(CandidateReport report, List<FeatureSeries> series, Path file) {
    write(report, series, null, file);
  }

  /**
   * Writes a report and attaches the interview's video: moments, words and charts then lead to it.
   *
   * @param report to be written
   * @param series as above
   * @param video the interview, or null
   * @param file to be made or replaced; missing folders are made
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(
      CandidateReport report,
      List<FeatureSeries> series,
      @Nullable AttachedVideo video,
      Path file) {
    CandidateReport permitted = PermittedReport.of(report);
    Charts charts = Charts.of(permitted, new SeriesSet(series));
    Page page = Page.of(permitted, charts, video, file);
    AtomicFile.write(file, writer -> Templates.write(TEMPLATE, page, writer));
  }
}

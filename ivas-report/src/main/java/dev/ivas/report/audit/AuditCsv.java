package dev.ivas.report.audit;

import dev.ivas.report.audit.AuditResult.GroupResult;
import dev.ivas.report.audit.AuditResult.Grouping;
import dev.ivas.report.audit.AuditResult.Impact;
import dev.ivas.report.audit.AuditResult.OutcomeResult;
import dev.ivas.report.audit.AuditResult.Rate;
import dev.ivas.report.internal.AtomicFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rates of all groups as {@code audit.csv}, a row a group, and a row for the people of
 * unknown group.
 *
 * <p>What is not there is an empty cell. A name from outside that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
public final class AuditCsv {
  private static final List<String> COLUMNS =
      List.of(
          "outcome",
          "column",
          "grouping",
          "group",
          "people",
          "share",
          "favourable",
          "rate",
          "rate_low",
          "rate_high",
          "under_two_percent",
          "most_favoured",
          "impact_ratio",
          "impact_ratio_low",
          "impact_ratio_high",
          "below_four_fifths",
          "p_value");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader(COLUMNS.toArray(String[]::new)).get();

  /** What the group of those is called whose group is not known. */
  private static final String UNKNOWN = "(unknown)";

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private AuditCsv() {}

  /**
   * Writes a file, in UTF-8; whoever reads it meanwhile sees the old or the new one, never a part.
   *
   * @param result to be written
   * @param file to be made or replaced; missing folders are made
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(AuditResult result, Path file) {
    AtomicFile.write(
        file,
        writer -> {
          CSVPrinter printer = new CSVPrinter(writer, FORMAT);
          for (OutcomeResult outcome : result.outcomes()) {
            for (Grouping grouping : outcome.groupings()) {
              print(printer, outcome, grouping);
            }
          }
          printer.flush();
        });
  }

  private static void print(CSVPrinter printer, OutcomeResult outcome, Grouping grouping)
      throws IOException {
    for (GroupResult group : grouping.groups()) {
      List<@Nullable Object> cells = start(outcome, grouping, group.name(), group.rate().people());
      cells.addAll(rate(group));
      cells.addAll(impact(group.impact()));
      printer.printRecord(cells);
    }
    if (grouping.unknown() > 0) {
      List<@Nullable Object> cells = start(outcome, grouping, UNKNOWN, grouping.unknown());
      while (cells.size() < COLUMNS.size()) {
        cells.add(null);
      }
      printer.printRecord(cells);
    }
  }

  private static List<@Nullable Object> start(
      OutcomeResult outcome, Grouping grouping, String group, int people) {
    return new ArrayList<>(
        Arrays.asList(
            outcome.outcome().name().toLowerCase(Locale.ROOT),
            text(outcome.column()),
            text(grouping.name()),
            text(group),
            people));
  }

  private static List<@Nullable Object> rate(GroupResult group) {
    Rate rate = group.rate();
    return Arrays.asList(
        number(group.share()),
        rate.favourable(),
        number(rate.value()),
        number(rate.low()),
        number(rate.high()),
        group.underTwoPercent(),
        group.mostFavoured());
  }

  private static List<@Nullable Object> impact(@Nullable Impact impact) {
    return impact == null
        ? Arrays.asList(null, null, null, null, null)
        : Arrays.asList(
            number(impact.ratio()),
            number(impact.low()),
            number(impact.high()),
            impact.belowFourFifths(),
            number(impact.pValue()));
  }

  private static @Nullable String number(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? null
        : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toString();
  }

  private static String text(String name) {
    return !name.isEmpty() && FORMULA_STARTS.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
  }
}

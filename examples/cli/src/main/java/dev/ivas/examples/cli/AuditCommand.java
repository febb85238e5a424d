package dev.ivas.examples.cli;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.report.audit.AuditColumns;
import dev.ivas.report.audit.AuditCsv;
import dev.ivas.report.audit.AuditResult;
import dev.ivas.report.audit.AuditResult.GroupResult;
import dev.ivas.report.audit.AuditResult.Grouping;
import dev.ivas.report.audit.AuditResult.Impact;
import dev.ivas.report.audit.AuditResult.OutcomeResult;
import dev.ivas.report.audit.AuditTable;
import dev.ivas.report.audit.BiasAudit;
import dev.ivas.report.html.AuditHtml;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivas audit}: rates and impact ratios of the groups that a table names. */
@Command(
    name = "audit",
    description = {
      "Compares how often groups are selected, or score above the median of all.",
      "The table has a row a person, with the groups you know; nothing about anyone is inferred.",
      "Writes audit.html and audit.csv; the last line of standard output is one JSON object.",
      "It is arithmetic, not legal advice."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {
  @Parameters(paramLabel = "CSV", description = "A table whose first line names the columns.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the audit goes. Default: a folder named after the table, beside it.")
  private @Nullable Path output;

  @Option(
      names = "--groups",
      paramLabel = "COLUMNS",
      split = ",",
      description = {
        "Columns that hold groups, such as sex,ethnicity. Each is looked at by itself, and each",
        "two together. Default: all other columns whose values repeat."
      })
  private List<String> groups = List.of();

  @Option(
      names = "--selected",
      paramLabel = "COLUMN",
      description = "Says yes or no: who was selected. Default: 'selected', if it is there.")
  private @Nullable String selected;

  @Option(
      names = "--score",
      paramLabel = "COLUMN",
      description = "Holds a score, higher for better. Default: 'score', if it is there.")
  private @Nullable String score;

  @Spec private @Nullable CommandSpec spec;

  private record Line(
      String html, String csv, int people, List<OutcomeResult> outcomes, List<String> notices) {}

  @Override
  public void run() {
    Console console = new Console(spec);
    AuditResult result = audit(AuditTable.read(file));
    Path folder = output == null ? beside() : output;
    Path html = folder.resolve("audit.html");
    Path csv = folder.resolve("audit.csv");
    AuditHtml.write(result, html);
    AuditCsv.write(result, csv);
    result.outcomes().forEach(outcome -> print(outcome, console));
    console.err().println("Audit: " + html);
    console
        .out()
        .println(
            JsonLine.of(
                new Line(
                    html.toString(),
                    csv.toString(),
                    result.people(),
                    result.outcomes(),
                    result.notices())));
  }

  private AuditResult audit(AuditTable table) {
    try {
      AuditColumns columns = AuditColumns.choose(table, groups, selected, score);
      return BiasAudit.of(table, columns, Clock.systemUTC());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "%s: %s; see --groups, --selected and --score.".formatted(file, e.getMessage()));
    }
  }

  private Path beside() {
    String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-audit");
  }

  private static void print(OutcomeResult outcome, Console console) {
    console.line(
        "%s (%s), %d people, %d without it",
        outcome.outcome().name().toLowerCase(Locale.ROOT),
        Console.printable(outcome.column()),
        outcome.people(),
        outcome.without());
    for (Grouping grouping : outcome.groupings()) {
      console.line(
          "  %s, %d of unknown group", Console.printable(grouping.name()), grouping.unknown());
      grouping.groups().forEach(group -> print(group, console));
    }
  }

  private static void print(GroupResult group, Console console) {
    Impact impact = group.impact();
    console.line(
        "    %-30s %5d of %5d  %5.1f %%  ratio %s%s",
        Console.printable(group.name()),
        group.rate().favourable(),
        group.rate().people(),
        100 * group.rate().value(),
        impact == null ? "none" : String.format(Locale.ROOT, "%.3f", impact.ratio()),
        mark(group, impact));
  }

  private static String mark(GroupResult group, @Nullable Impact impact) {
    if (group.mostFavoured()) {
      return "  highest rate";
    }
    if (group.underTwoPercent()) {
      return "  under 2 %";
    }
    return impact != null && impact.belowFourFifths() ? "  below 4/5" : "";
  }
}

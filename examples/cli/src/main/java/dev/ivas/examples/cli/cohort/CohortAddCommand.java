package dev.ivas.examples.cli.cohort;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.report.cohort.CohortOptions;
import dev.ivas.report.cohort.CohortStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivas cohort add}: finished reports into a store. */
@Command(
    name = "add",
    description = {
      "Adds reports, for comparison with later ones. Each needs a candidate, a question set and",
      "the candidate's consent: the options add what a report leaves open.",
      "A candidate counts once in a question set: the later report takes the earlier one's place."
    },
    mixinStandardHelpOptions = true)
final class CohortAddCommand implements Runnable {
  @Mixin private StoreOption store = new StoreOption();

  @Mixin private SubjectOptions subject = new SubjectOptions();

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      description =
          "How long they are kept, counted from when a report was made. Default: as its policy"
              + " says.")
  private @Nullable Integer keepDays;

  @Parameters(
      paramLabel = "REPORT",
      arity = "1..*",
      description = "A report.json, or the folder that holds it.")
  private List<Path> reports = List.of();

  @Spec private @Nullable CommandSpec spec;

  private record Added(String cohort, int added, int replaced, int entries) {}

  @Override
  public void run() {
    if (reports.size() > 1 && subject.namesCandidate()) {
      throw new UsageException("--candidate names one person, but there are several reports.");
    }
    CohortOptions options = options();
    List<CandidateReport> named = new ArrayList<>();
    for (Path path : reports) {
      CandidateReport report = ReportFile.read(path);
      named.add(report.withSubject(subject.completing(report.subject())));
    }
    CohortStore cohort = store.openOrCreate(options);
    int replaced = 0;
    for (int i = 0; i < named.size(); i++) {
      replaced += add(cohort, named.get(i), reports.get(i)) ? 1 : 0;
    }
    new Console(spec)
        .out()
        .println(
            JsonLine.of(
                new Added(
                    store.path().toString(), named.size(), replaced, cohort.entries().size())));
  }

  private static boolean add(CohortStore cohort, CandidateReport report, Path path) {
    try {
      return cohort.add(report);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "%s was not added: %s; see --candidate, --question-set, --consent, --keep-days."
              .formatted(path, e.getMessage()));
    }
  }

  private CohortOptions options() {
    if (keepDays == null) {
      return CohortOptions.defaults();
    }
    if (keepDays < 1) {
      throw new UsageException("--keep-days must be at least 1, but is " + keepDays + ".");
    }
    return CohortOptions.builder().retention(Duration.ofDays(keepDays)).build();
  }
}

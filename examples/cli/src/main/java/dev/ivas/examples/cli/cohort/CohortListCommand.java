package dev.ivas.examples.cli.cohort;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.report.cohort.CohortEntry;
import dev.ivas.report.cohort.CohortStore;
import dev.ivas.report.cohort.Erasure;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas cohort list}: what a store holds. */
@Command(
    name = "list",
    description = "Lists what a cohort store holds, of everybody or of one candidate.",
    mixinStandardHelpOptions = true)
final class CohortListCommand implements Runnable {
  @Mixin private StoreOption store = new StoreOption();

  @Option(names = "--candidate", paramLabel = "ID", description = "Only this candidate's.")
  private @Nullable String candidate;

  @Spec private @Nullable CommandSpec spec;

  private record Listed(int entries, Map<String, Long> questionSets, int erasures) {}

  @Override
  public void run() {
    CohortStore cohort = store.open();
    Console console = new Console(spec);
    List<CohortEntry> entries =
        cohort.entries().stream()
            .filter(entry -> candidate == null || entry.candidateId().equals(candidate))
            .toList();
    for (CohortEntry entry : entries) {
      console.line(
          "%s  %s  %s  made %s  kept until %s  consent %s \"%s\"  %s",
          entry.questionSetId(),
          entry.policy(),
          entry.candidateId(),
          entry.generatedAt().truncatedTo(ChronoUnit.SECONDS),
          entry.expiresAt().truncatedTo(ChronoUnit.SECONDS),
          entry.consent().givenAt().truncatedTo(ChronoUnit.SECONDS),
          Console.printable(entry.consent().scope()),
          entry.scores());
    }
    List<Erasure> erasures = cohort.erasures();
    for (Erasure erasure : erasures) {
      console.line(
          "erased %s  receipt %s  reports %d",
          erasure.erasedAt().truncatedTo(ChronoUnit.SECONDS),
          erasure.receiptId(),
          erasure.reports());
    }
    Map<String, Long> sizes =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    CohortEntry::questionSetId, TreeMap::new, Collectors.counting()));
    console.out().println(JsonLine.of(new Listed(entries.size(), sizes, erasures.size())));
  }
}

package dev.ivas.examples.cli.cohort;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.report.cohort.ErasureReceipt;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas cohort erase}: one candidate out of a store. */
@Command(
    name = "erase",
    description = {
      "Removes everything a cohort store holds on a candidate, from the file's bytes too, and",
      "prints a receipt that names nobody. Reports and videos elsewhere are not touched."
    },
    mixinStandardHelpOptions = true)
final class CohortEraseCommand implements Runnable {
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--candidate",
      paramLabel = "ID",
      required = true,
      description = "As they were added.")
  private String candidate = "";

  @Spec private @Nullable CommandSpec spec;

  private record Receipt(
      String receiptId, String erasedAt, String candidateHash, Map<String, Integer> reports) {}

  @Override
  public void run() {
    ErasureReceipt receipt = store.open().erase(candidate);
    Console console = new Console(spec);
    console.line(
        receipt.count() == 0
            ? "Nothing was stored under that name."
            : "Erased: names, times, consent and scores of %d report%s.",
        receipt.count(),
        receipt.count() == 1 ? "" : "s");
    console
        .out()
        .println(
            JsonLine.of(
                new Receipt(
                    receipt.receiptId(),
                    receipt.erasedAt().toString(),
                    receipt.candidateHash(),
                    receipt.reports())));
  }
}

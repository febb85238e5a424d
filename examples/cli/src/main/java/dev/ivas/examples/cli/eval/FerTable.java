package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.fer.FerResult;
import dev.ivas.accuracy.fer.FerScores;
import dev.ivas.examples.cli.console.Console;
import java.util.Locale;

/** Shows what an evaluation of the emotion network found, trivial baselines beside it. */
final class FerTable {
  private FerTable() {}

  static void print(FerResult result, Console console) {
    FerScores scores = result.scores();
    console.line("%s on %s, n = %d", result.model(), result.sheet(), result.n());
    console.line("%n%-10s %9s %9s %9s %9s", "class", "precision", "recall", "F1", "faces");
    scores
        .perClass()
        .forEach(
            (label, one) ->
                console.line(
                    "%-10s %9s %9s %9s %9d",
                    label,
                    percent(one.precision()),
                    percent(one.recall()),
                    percent(one.f1()),
                    one.support()));
    console.out().println();
    share(console, "top-1 accuracy", scores.top1());
    share(console, "  always the most frequent class", scores.majorityBaseline());
    share(console, "binary accuracy (the paper's metric)", scores.binaryAccuracyPaperMetric());
    share(
        console, "  always saying no", (scores.perClass().size() - 1.0) / scores.perClass().size());
    share(console, "balanced accuracy", scores.balancedAccuracy());
    share(console, "macro F1", scores.macroF1());
    share(console, "macro ROC AUC", scores.rocAucMacro());
    share(console, "expected calibration error", scores.ece());
    printComparisons(result, console);
    console.line("%-38s %.2f ms", "median time for one face", result.msPerFace());
  }

  private static void printComparisons(FerResult result, Console console) {
    if (result.views() != null) {
      share(console, "top-1 accuracy of one pass", result.views().top1WithoutTta());
      console.line(
          "%-38s %.3g",
          "McNemar's p for %d views against it".formatted(result.views().tta()),
          result.views().mcnemarP());
    }
    if (result.ferPlusStrictMajority() != null) {
      share(
          console,
          "FER+ strict majority, n = " + result.ferPlusStrictMajority().n(),
          result.ferPlusStrictMajority().top1());
    }
  }

  private static void share(Console console, String name, double share) {
    console.line("%-38s %s", name, percent(share));
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}

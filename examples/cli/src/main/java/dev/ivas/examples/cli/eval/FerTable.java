package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.fer.FerResult;
import dev.ivas.accuracy.fer.FerScores;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows what an evaluation of the emotion network found, trivial baselines beside it. */
final class FerTable {
  private FerTable() {}

  static void print(FerResult result, PrintWriter out) {
    FerScores scores = result.scores();
    line(out, "%s on %s, n = %d", result.model(), result.sheet(), result.n());
    line(out, "%n%-10s %9s %9s %9s %9s", "class", "precision", "recall", "F1", "faces");
    scores
        .perClass()
        .forEach(
            (label, one) ->
                line(
                    out,
                    "%-10s %9s %9s %9s %9d",
                    label,
                    percent(one.precision()),
                    percent(one.recall()),
                    percent(one.f1()),
                    one.support()));
    out.println();
    share(out, "top-1 accuracy", scores.top1());
    share(out, "  always the most frequent class", scores.majorityBaseline());
    share(out, "binary accuracy (the paper's metric)", scores.binaryAccuracyPaperMetric());
    share(out, "  always saying no", (scores.perClass().size() - 1.0) / scores.perClass().size());
    share(out, "balanced accuracy", scores.balancedAccuracy());
    share(out, "macro F1", scores.macroF1());
    share(out, "macro ROC AUC", scores.rocAucMacro());
    share(out, "expected calibration error", scores.ece());
    printComparisons(result, out);
    line(out, "%-38s %.2f ms", "median time for one face", result.msPerFace());
  }

  private static void printComparisons(FerResult result, PrintWriter out) {
    if (result.views() != null) {
      share(out, "top-1 accuracy of one pass", result.views().top1WithoutTta());
      line(
          out,
          "%-38s %.3g",
          "McNemar's p for %d views against it".formatted(result.views().tta()),
          result.views().mcnemarP());
    }
    if (result.ferPlusStrictMajority() != null) {
      share(
          out,
          "FER+ strict majority, n = " + result.ferPlusStrictMajority().n(),
          result.ferPlusStrictMajority().top1());
    }
  }

  private static void share(PrintWriter out, String name, double share) {
    line(out, "%-38s %s", name, percent(share));
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}

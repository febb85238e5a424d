package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.landmark.QualityEvaluation;
import dev.ivas.accuracy.landmark.QualityResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ivas eval quality}: whether a face's quality tells how far its landmarks can be trusted.
 */
@Command(
    name = "quality",
    description = {
      "Finds labelled faces as they are, blurred, noisy and dark, and compares quality with error.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class QualityCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "Photographs (.jpg, .png), and iBUG's 68 points (.pts) under the same name.")
  private Path folder = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    try (QualityEvaluation evaluation = new QualityEvaluation(ModelStore.ofClassPath())) {
      QualityResult result = evaluation.judge(folder);
      Console console = new Console(spec);
      print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }

  private static void print(QualityResult result, Console console) {
    console.line("%-14s %8s %8s %8s", "", "missed", "error", "quality");
    result
        .perSpoiling()
        .forEach(
            (name, faces) ->
                console.line(
                    "%-14s %8d %6.2f %% %8.2f",
                    name, faces.missed(), 100 * faces.nme(), faces.meanQuality()));
    console.line("rank correlation of quality and error %6.2f", result.rankCorrelation());
  }
}

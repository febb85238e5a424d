package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.fer.FerEvaluation;
import dev.ivas.accuracy.fer.FerResult;
import dev.ivas.accuracy.fer.FerSheet;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.fer.EmotionNetwork;
import dev.ivas.models.ModelStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval fer}: the emotion network on a sheet of labelled faces. */
@Command(
    name = "fer",
    description = {
      "Measures the emotion network on labelled faces, such as FER-2013's.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class FerCommand implements Runnable {
  @Mixin private SheetOptions faces = new SheetOptions();

  @Option(
      names = "--tta",
      paramLabel = "N",
      description =
          "Average N views of each face, 1 to " + EmotionNetwork.MAX_VIEWS + ". Default: one pass.")
  private @Nullable Integer views;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = EmotionNetwork.MODEL,
      description = "The weights, as './ivas models list' names them. Default: ${DEFAULT-VALUE}.")
  private String model = EmotionNetwork.MODEL;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (views != null && (views < 1 || views > EmotionNetwork.MAX_VIEWS)) {
      throw new UsageException(
          "--tta must be 1 to %d, but is %d.".formatted(EmotionNetwork.MAX_VIEWS, views));
    }
    FerSheet sheet = faces.read();
    try (FerEvaluation evaluation = new FerEvaluation(ModelStore.ofClassPath(), model)) {
      FerResult result = views == null ? evaluation.judge(sheet) : evaluation.judge(sheet, views);
      Console console = new Console(spec);
      FerTable.print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }
}

package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.fer.FerSheet;
import dev.ivas.accuracy.fer.FramingEvaluation;
import dev.ivas.accuracy.fer.FramingResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.models.ModelStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ivas eval framing}: labelled faces, found and cut out as in a video. */
@Command(
    name = "framing",
    description = {
      "Measures the emotion network on labelled faces that are found and cut out as in a video.",
      "Prints a table of framings, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class FramingCommand implements Runnable {
  @Mixin private SheetOptions faces = new SheetOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    FerSheet sheet = faces.read();
    try (FramingEvaluation evaluation = new FramingEvaluation(ModelStore.ofClassPath())) {
      FramingResult result = evaluation.judge(sheet);
      Console console = new Console(spec);
      print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }

  private static void print(FramingResult result, Console console) {
    console.line(
        "%s on %s: %d of %d found", result.model(), result.sheet(), result.found(), result.n());
    console.line("%-28s %6.1f %%", "uncut", 100 * result.top1Uncut());
    console.line("%8s %8s %10s %8s", "side", "rise", "", "top-1");
    for (FramingResult.Score framing : result.framings()) {
      console.line(
          "%8.2f %8.3f %10s %6.1f %%",
          framing.side(),
          framing.rise(),
          framing.upright() ? "upright" : "as it is",
          100 * framing.top1());
    }
  }
}

package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.emotion.StillFaces;
import dev.ivas.accuracy.fer.FerSheet;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.models.ModelStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval still}: faces that do not move, filmed with noise. */
@Command(
    name = "still",
    description = {
      "Measures how often the label of a face changes that does not move, filmed with noise.",
      "Prints one JSON object."
    },
    mixinStandardHelpOptions = true)
final class StillCommand implements Runnable {
  @Mixin private SheetOptions faces = new SheetOptions();

  @Option(
      names = "--faces",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many faces, from the first. Default: ${DEFAULT-VALUE}.")
  private int count = 100;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (count < 1) {
      throw new UsageException("--faces must be at least 1, but is " + count + ".");
    }
    FerSheet sheet = faces.read();
    try (StillFaces evaluation = new StillFaces(ModelStore.ofClassPath())) {
      new Console(spec).out().println(JsonLine.of(evaluation.judge(sheet, count)));
    }
  }
}

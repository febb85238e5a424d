package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.eyestate.EyeStateEvaluation;
import dev.ivas.accuracy.eyestate.EyeStateResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval blink}: open and closed eyes. */
@Command(
    name = "blink",
    description = {
      "Measures how well open eyes are told from closed ones.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class BlinkCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = {
        "Folders of pictures of one eye each, named as CEW's: closedLeftEyes, openLeftEyes,",
        "closedRightEyes, openRightEyes; left is the subject's own left."
      })
  private Path folder = Path.of("");

  @Option(
      names = "--held-out",
      description = {
        "Judge only the photographs that training held out, about a fifth by a checksum of",
        "their names; meaningful for CEW alone."
      })
  private boolean heldOut;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    try (EyeStateEvaluation evaluation = new EyeStateEvaluation(ModelStore.ofClassPath())) {
      EyeStateResult result = evaluation.judge(folder, heldOut);
      Console console = new Console(spec);
      print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }

  private static void print(EyeStateResult result, Console console) {
    console.line(
        "%s: %d eyes%s, %d unreadable",
        result.model(), result.n(), result.heldOut() ? " held out" : "", result.failed());
    result
        .perFolder()
        .forEach(
            (name, count) -> console.line("  %-32s %4d of %4d", name, count.right(), count.n()));
    console.line("%-34s %6.2f %%", "accuracy", 100 * result.accuracy());
    console.line("%-34s %6.2f %%", "balanced accuracy", 100 * result.balancedAccuracy());
    console.line(
        "%-34s %6.2f %%", "always the more frequent state", 100 * result.majorityBaseline());
    console.line("%-34s %6.3f ms", "median time for one eye", result.msPerEye());
    result.unreadable().forEach(name -> console.line("unreadable: %s", name));
  }
}

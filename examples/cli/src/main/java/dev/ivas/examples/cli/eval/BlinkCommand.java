package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.blink.BlinkEvaluation;
import dev.ivas.accuracy.blink.BlinkResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval blink}: blinks in the eye aspect ratios of a video. */
@Command(
    name = "blink",
    description = {
      "Measures how blinks are found in eye aspect ratios over time.",
      "A found blink is right if it shares a frame with a marked one, one to one.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class BlinkCommand implements Runnable {
  @Option(
      names = "--ear",
      paramLabel = "CSV",
      required = true,
      description = {
        "A row a frame: columns 'left_ear' and 'right_ear' (or 'ear_left' and 'ear_right'), or"
            + " 'ear' (or 'EAR_Avg') for the mean of both eyes; empty where no face was seen."
      })
  private Path ratios = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "CSV",
      required = true,
      description = {
        "A row for each of the same frames: the column 'blink' (or 'closing_opening_closed') is 1 in"
            + " those of a blink and else 0. A column 'looking_down' may mark looks down."
      })
  private Path truth = Path.of("");

  @Option(
      names = "--fps",
      paramLabel = "F",
      defaultValue = "" + BlinkEvaluation.USUAL_FPS,
      description =
          "Frames a second, for blinks are told by how long they last. Default: ${DEFAULT-VALUE}.")
  private double fps = BlinkEvaluation.USUAL_FPS;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (!(fps > 0 && fps <= BlinkEvaluation.MAX_FPS)) {
      throw new UsageException(
          "--fps must be above 0 and at most %.0f, but is %s."
              .formatted(BlinkEvaluation.MAX_FPS, fps));
    }
    BlinkResult result = BlinkEvaluation.judge(ratios, truth, fps);
    Console console = new Console(spec);
    BlinkTable.print(result, console);
    console.out().println(JsonLine.of(result));
  }
}

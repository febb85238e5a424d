package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.blink.BlinkEvaluation;
import dev.ivas.accuracy.blink.BlinkResult;
import dev.ivas.accuracy.eyestate.EyeStateEvaluation;
import dev.ivas.accuracy.eyestate.EyeStateResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval blink}: blinks over time, or open and closed eyes in pictures. */
@Command(
    name = "blink",
    description = {
      "Measures how blinks are found in eye aspect ratios over time (--ear, --truth), or how open",
      "eyes are told from closed ones in pictures (--dir).",
      "A found blink is right if it shares a frame with a marked one, one to one.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class BlinkCommand implements Runnable {
  @ArgGroup(multiplicity = "1")
  private Data data = new Data();

  @Spec private @Nullable CommandSpec spec;

  /** Either of the two kinds of data. */
  private static final class Data {
    @ArgGroup(exclusive = false, heading = "Blinks over time:%n")
    private @Nullable Series series;

    @ArgGroup(exclusive = false, heading = "Pictures of eyes:%n")
    private @Nullable Pictures pictures;
  }

  private static final class Series {
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
  }

  private static final class Pictures {
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
  }

  @Override
  public void run() {
    Console console = new Console(spec);
    if (data.series != null) {
      judge(data.series, console);
    }
    if (data.pictures != null) {
      judge(data.pictures, console);
    }
  }

  private static void judge(Series series, Console console) {
    if (!(series.fps > 0 && series.fps <= BlinkEvaluation.MAX_FPS)) {
      throw new UsageException(
          "--fps must be above 0 and at most %.0f, but is %s."
              .formatted(BlinkEvaluation.MAX_FPS, series.fps));
    }
    BlinkResult result = BlinkEvaluation.judge(series.ratios, series.truth, series.fps);
    BlinkTable.print(result, console);
    console.out().println(JsonLine.of(result));
  }

  private static void judge(Pictures pictures, Console console) {
    try (EyeStateEvaluation evaluation = new EyeStateEvaluation(ModelStore.ofClassPath())) {
      EyeStateResult result = evaluation.judge(pictures.folder, pictures.heldOut);
      EyeStateTable.print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }
}

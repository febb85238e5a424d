package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.gaze.DirectionScores;
import dev.ivas.accuracy.gaze.EyeContactEvaluation;
import dev.ivas.accuracy.gaze.EyeContactResult;
import dev.ivas.accuracy.gaze.GazeClipEvaluation;
import dev.ivas.accuracy.gaze.GazeClipsResult;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval gaze}: eye contact and irises in photographs, or directions and blinks. */
@Command(
    name = "gaze",
    description = {
      "Measures how well gaze is told: eye contact and irises in photographs,",
      "or directions and blinks in annotated clips.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class GazeCommand implements Runnable {
  private static final String ROW = "%-36s %6d %6.2f %6.2f %9d %6d %6.2f %6.2f %6.2f";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = {
        "Photographs and labels.csv (image, eye_contact,",
        "subject_left_eye_x, subject_left_eye_y,",
        "subject_right_eye_x, subject_right_eye_y), as of BioID;",
        "or clips.csv and, for each clip that it names,",
        "NAME.gaze.csv and NAME.blinks.csv: annotations."
      })
  private Path folder = Path.of("");

  @Option(
      names = "--videos",
      paramLabel = "DIR",
      description = "Where the annotated clips lie, or folders with them. Default: --dir.")
  private @Nullable Path videos;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Console console = new Console(spec);
    if (EyeContactEvaluation.reads(folder)) {
      try (EyeContactEvaluation evaluation = new EyeContactEvaluation(ModelStore.ofClassPath())) {
        EyeContactResult result = evaluation.judge(folder);
        print(result, console);
        console.out().println(JsonLine.of(result));
      }
    } else if (GazeClipEvaluation.reads(folder)) {
      try (GazeClipEvaluation evaluation = new GazeClipEvaluation(ModelStore.ofClassPath())) {
        GazeClipsResult result = evaluation.judge(folder, videos == null ? folder : videos);
        print(result, console);
        console.out().println(JsonLine.of(result));
      }
    } else {
      throw new UnreadableMediaException(
          "In %s is neither labels.csv, which tells of photographs, nor clips.csv, which tells of"
                  .formatted(folder)
              + " annotated clips; see './ivas eval gaze --help'.");
    }
  }

  private static void print(EyeContactResult result, Console console) {
    EyeContactResult.EyeContact contact = result.eyeContact();
    console.line("%d faces, %d missed", result.n(), result.missed());
    console.line("%-44s %6.3f", "eye contact, balanced accuracy", contact.balancedAccuracy());
    console.line("%-44s %6.3f", "eye contact, accuracy", contact.accuracy());
    console.line("%-44s %6.3f", "  always the most frequent answer", contact.majority());
    console.line("%-44s %6.3f", "eye contact, F1", contact.f1());
    console.line(
        "%-44s %6.2f %%", "irises, mean error by distance", 100 * result.irisErrorInterocular());
    console.line("%-44s %6.2f %%", "  of the worse eye", 100 * result.irisErrorWorstEye());
  }

  private static void print(GazeClipsResult result, Console console) {
    console.line(
        "%-36s %6s %6s %6s %9s %6s %6s %6s %6s",
        "", "frames", "F1", "right", "annotated", "blinks", "prec.", "recall", "F1");
    for (GazeClipsResult.Clip clip : result.perClip()) {
      print(clip.name(), clip.scores(), console);
    }
    result.perSplit().forEach((split, scores) -> print(split, scores, console));
    print(
        "all",
        new GazeClipsResult.Scores(result.n(), result.missed(), result.direction(), result.blink()),
        console);
    result
        .direction()
        .confusion()
        .forEach((seen, told) -> console.line("seen %-6s told %s", seen, told));
  }

  private static void print(String name, GazeClipsResult.Scores scores, Console console) {
    DirectionScores direction = scores.direction();
    GazeClipsResult.Blinks blink = scores.blink();
    console.line(
        ROW,
        name,
        direction.n(),
        direction.macroF1(),
        direction.accuracy(),
        blink.annotated(),
        blink.told(),
        blink.precision(),
        blink.recall(),
        blink.f1());
  }
}

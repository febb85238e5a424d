package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.pose.PoseErrors;
import dev.ivas.accuracy.pose.PoseEvaluation;
import dev.ivas.accuracy.pose.PoseResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval pose}: how heads are turned in photographs. */
@Command(
    name = "pose",
    description = {
      "Measures how near head poses come to those of AFLW2000-3D, up to 45 degrees.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class PoseCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = {
        "Photographs (.jpg, .png), and their pose and 68 points as AFLW2000-3D has them",
        "(.mat with Pose_Para and pt3d_68) under the same name."
      })
  private Path folder = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    try (PoseEvaluation evaluation = new PoseEvaluation(ModelStore.ofClassPath())) {
      PoseResult result = evaluation.judge(folder);
      Console console = new Console(spec);
      print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }

  private static void print(PoseResult result, Console console) {
    console.line(
        "%d faces, %d missed; %d more are turned beyond 45 degrees and left out",
        result.n(), result.missed(), result.outOfRange());
    console.line("%-28s %7s %7s %7s %7s", "degrees", "yaw", "pitch", "roll", "mean");
    print("mean absolute error", result.mae(), console);
    print("bias (found less true)", result.bias(), console);
    console.line("%-28s %31.1f", "standard error of the mean", result.standardError());
    console.line("%-28s %28.2f ms", "median time for one picture", result.msPerFace());
  }

  private static void print(String what, PoseErrors errors, Console console) {
    console.line(
        "%-28s %7.1f %7.1f %7.1f %7.1f",
        what, errors.yaw(), errors.pitch(), errors.roll(), errors.mean());
  }
}

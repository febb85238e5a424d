package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.landmark.LandmarkEvaluation;
import dev.ivas.accuracy.landmark.LandmarkResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval landmarks}: the 68 points of faces in photographs. */
@Command(
    name = "landmarks",
    description = {
      "Measures how near face landmarks come to those that people set.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class LandmarksCommand implements Runnable {
  /** Where Debian's package libdlib-data puts dlib's file. */
  private static final String DEBIAN = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat";

  private static final String MESH = "mesh";
  private static final String DLIB = "dlib";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "Photographs (.jpg, .png), and iBUG's 68 points (.pts) under the same name.")
  private Path folder = Path.of("");

  @Option(
      names = "--landmarker",
      paramLabel = "L",
      defaultValue = MESH,
      description = "mesh (what IVAS uses) or dlib. Default: ${DEFAULT-VALUE}.")
  private String landmarker = MESH;

  @Option(
      names = "--dlib-file",
      paramLabel = "FILE",
      defaultValue = DEBIAN,
      description = "dlib's shape predictor. Default: ${DEFAULT-VALUE}.")
  private Path dlibFile = Path.of(DEBIAN);

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    try (LandmarkEvaluation evaluation = open()) {
      LandmarkResult result = evaluation.judge(folder);
      Console console = new Console(spec);
      print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }

  private LandmarkEvaluation open() {
    ModelStore store = ModelStore.ofClassPath();
    return switch (landmarker) {
      case MESH -> LandmarkEvaluation.ofMesh(store);
      case DLIB -> LandmarkEvaluation.ofDlib(store, dlibFile);
      default ->
          throw new UsageException("--landmarker must be mesh or dlib, but is " + landmarker + ".");
    };
  }

  private static void print(LandmarkResult result, Console console) {
    console.line("%s: %d faces, %d missed", result.landmarker(), result.n(), result.missed());
    console.line("%-34s %6.2f %%", "normalized mean error", 100 * result.nme());
    result
        .perRegion()
        .forEach((region, nme) -> console.line("  %-32s %6.2f %%", region, 100 * nme));
    console.line("%-34s %6.3f", "area under the curve up to 0.08", result.auc());
    console.line("%-34s %6.2f %%", "failures (above 0.08, or missed)", 100 * result.failureRate());
    Double time = result.msPerFace();
    if (time != null) {
      console.line("%-34s %6.2f ms", "median time for one picture", time);
    }
  }
}

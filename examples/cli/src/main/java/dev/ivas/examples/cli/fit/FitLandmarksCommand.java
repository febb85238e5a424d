package dev.ivas.examples.cli.fit;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.landmark.LandmarkTraining;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas fit landmarks}: the map from the mesh to iBUG's 68 points. */
@Command(
    name = "landmarks",
    description = {
      "Fits the map from the face mesh to iBUG's 68 points.",
      "With --folds, first measures such a fit on faces left out: one JSON object, as eval landmarks"
          + " prints it."
    },
    mixinStandardHelpOptions = true)
final class FitLandmarksCommand implements Callable<Integer> {
  private static final String MODEL = "landmarks_ibug68";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "Photographs (.jpg, .png), and iBUG's 68 points (.pts) under the same name.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Gets the model and its models.properties, for ModelStore.ofFolder.")
  private Path output = Path.of("");

  @Option(names = "--folds", paramLabel = "N", description = "Cross-validate in N folds, too.")
  private @Nullable Integer folds;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (folds != null && folds < 2) {
      throw new UsageException("--folds must be at least 2, but is " + folds + ".");
    }
    Console console = new Console(spec);
    try (LandmarkTraining training = new LandmarkTraining(ModelStore.ofClassPath(), folder)) {
      if (folds != null) {
        console.out().println(JsonLine.of(training.crossValidate(folds)));
      }
      write(training.fit());
      console.err().println("Model: " + output.resolve(ModelStore.FOLDER_INDEX));
    } catch (IOException e) {
      throw new UsageException("Cannot write to " + output + ": " + e.getMessage());
    }
    return 0;
  }

  private void write(byte[] model) throws IOException {
    Files.createDirectories(output);
    Files.write(output.resolve(MODEL + ".bin"), model);
    Files.writeString(
        output.resolve(ModelStore.FOLDER_INDEX),
        """
        %1$s.resource=%1$s.bin
        %1$s.version=fitted
        %1$s.sha256=%2$s
        %1$s.licence=LicenseRef-yours
        %1$s.source=fitted by './ivas fit landmarks'
        %1$s.trainingDataTerms=not stated; state those of your faces here
        """
            .formatted(MODEL, sha256(model)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

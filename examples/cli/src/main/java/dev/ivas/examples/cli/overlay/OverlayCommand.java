package dev.ivas.examples.cli.overlay;

import dev.ivas.core.error.RetriableException;
import dev.ivas.core.media.MediaSource;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.face.FaceModels;
import dev.ivas.face.FaceTracker;
import dev.ivas.face.FaceTrackerOptions;
import dev.ivas.media.MediaFile;
import dev.ivas.media.MediaOptions;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivas overlay}: pictures of a video with what its report says of them. */
@Command(
    name = "overlay",
    description = {
      "Draws landmarks, gaze, apparent expression and blinks on pictures of an analysed video.",
      "They show people: keep them no longer than you need them."
    },
    mixinStandardHelpOptions = true)
public final class OverlayCommand implements Runnable {
  private static final MediaOptions PICTURES = MediaOptions.builder().audio(false).build();

  @Parameters(paramLabel = "VIDEO", description = "The video that was analysed.")
  private Path video = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "DIR",
      required = true,
      description = "Where './ivas analyze VIDEO -o DIR' put its timeline.csv.")
  private Path report = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the pictures go. Default: the folder 'overlay' in the report's.")
  private @Nullable Path output;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Time between two pictures; 0 for every frame. Default: ${DEFAULT-VALUE}.")
  private double everySeconds = 1;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (!(everySeconds >= 0)) {
      throw new UsageException("--every must be at least 0, but is " + everySeconds + ".");
    }
    TimelineMarks marks = TimelineMarks.in(report);
    try (MediaSource source = MediaFile.open(video, PICTURES);
        FaceModels faces = FaceModels.open(ModelStore.ofClassPath());
        FaceTracker tracker = faces.newTracker(FaceTrackerOptions.defaults())) {
      Path folder = made(output == null ? report.resolve("overlay") : output);
      PictureSink sink = new PictureSink(tracker, marks, folder, everySeconds);
      while (source.next(sink)) {}
      new Console(spec).line("%d pictures in %s", sink.pictures(), folder);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new RetriableException("Cannot make the folder " + folder + "; choose one with -o.", e);
    }
  }
}

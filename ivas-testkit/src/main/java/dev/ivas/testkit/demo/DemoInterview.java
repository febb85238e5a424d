package dev.ivas.testkit.demo;

import dev.ivas.core.analysis.Progress;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.testkit.face.FaceDrawing;
import dev.ivas.testkit.face.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An interview made by our own code, whose truth is known: a drawn face answers with a synthetic
 * voice for some forty seconds.
 *
 * <p>No person is shown or heard. The truth file always has the same bytes; the video has the same
 * bytes on one platform and Java version, and otherwise the same course with pixels that differ by
 * rounding.
 *
 * @param video an mp4 file, 640 x 480 px at 25 frames a second, H.264 and AAC
 * @param truthFile what happens in it, as JSON; see {@link DemoTruth}
 */
public record DemoInterview(Path video, Path truthFile) {
  /** Changes whenever the interview does; a cache keeps one folder for each. */
  public static final String VERSION = "2";

  private static final String VIDEO_NAME = "demo-interview.mp4";
  private static final String TRUTH_NAME = "demo-interview.truth.json";

  /**
   * Makes the interview; takes some seconds of one core.
   *
   * @param folder exists; files of an earlier call are overwritten
   * @param progress is told after every second of the video
   * @return the two files
   * @throws NonRetriableException if the files cannot be written
   */
  public static DemoInterview make(Path folder, ProgressListener progress) {
    DemoInterview made = at(folder);
    DemoScript script = new DemoScript();
    record(script, made.video, progress);
    try {
      Files.writeString(made.truthFile, script.truth(VERSION).toJson());
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    return made;
  }

  /**
   * Returns the interview of this version from a cache, and makes it first where it is not there.
   *
   * <p>It is made in a folder of its own and moved into place when complete: two programs that do
   * this at the same time both get a whole one, and one that is interrupted never leaves half.
   *
   * @param cache is created if need be
   * @param progress is told while it is made
   * @return the two files, below {@code cache}
   * @throws NonRetriableException if the cache cannot be written
   */
  public static DemoInterview cachedIn(Path cache, ProgressListener progress) {
    Path folder = cache.resolve("demo-interview-" + VERSION);
    if (at(folder).isComplete()) {
      return at(folder);
    }
    try {
      Files.createDirectories(folder);
      Path workshop = Files.createTempDirectory(folder, "making-");
      try {
        DemoInterview made = make(workshop, progress);
        DemoInterview placed = at(folder);
        // The truth first: whoever finds the video finds both.
        Files.move(made.truthFile, placed.truthFile, StandardCopyOption.ATOMIC_MOVE);
        Files.move(made.video, placed.video, StandardCopyOption.ATOMIC_MOVE);
        return placed;
      } finally {
        Files.deleteIfExists(workshop.resolve(VIDEO_NAME));
        Files.deleteIfExists(workshop.resolve(TRUTH_NAME));
        Files.delete(workshop);
      }
    } catch (IOException e) {
      throw unwritable(cache, e);
    }
  }

  /** {@return the truth, read from its file} */
  public DemoTruth truth() {
    return DemoTruth.read(truthFile);
  }

  private static DemoInterview at(Path folder) {
    return new DemoInterview(folder.resolve(VIDEO_NAME), folder.resolve(TRUTH_NAME));
  }

  private boolean isComplete() {
    return Files.isRegularFile(video) && Files.isRegularFile(truthFile);
  }

  private static void record(DemoScript script, Path file, ProgressListener progress) {
    FaceDrawing drawing = new FaceDrawing(Look.ALEX, DemoScript.WIDTH, DemoScript.HEIGHT);
    float[] sound = TripledRate.of(script.speech().samples());
    try (Mp4Recorder recorder =
        new Mp4Recorder(file, DemoScript.WIDTH, DemoScript.HEIGHT, DemoScript.FRAMES_PER_SECOND)) {
      for (int frame = 0; frame < script.frames(); frame++) {
        recorder.picture(drawing.draw(script.expressionAt(frame)));
        recorder.sound(sound, (int) recorder.samples(), (int) recorder.samplesDue());
        if (frame % DemoScript.FRAMES_PER_SECOND == 0) {
          progress.onProgress(
              new Progress(
                  "making the demo interview",
                  (double) frame / script.frames(),
                  DemoScript.micros(frame)));
        }
      }
      recorder.finish();
    }
  }

  private static NonRetriableException unwritable(Path folder, IOException cause) {
    return new NonRetriableException(
        "The demo interview cannot be written to %s; choose a folder that can be written to"
            .formatted(folder),
        cause);
  }
}

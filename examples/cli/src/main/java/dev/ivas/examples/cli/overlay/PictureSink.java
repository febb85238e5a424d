package dev.ivas.examples.cli.overlay;

import dev.ivas.core.error.RetriableException;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.face.FaceTracker;
import dev.ivas.overlay.FaceOverlay;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Finds the face in every frame, as the analysis did, and draws some of them into files. */
final class PictureSink implements MediaSink {
  private final FaceTracker tracker;
  private final TimelineMarks marks;
  private final Path folder;
  private final double everySeconds;
  private double nextSeconds = Double.NEGATIVE_INFINITY;
  private int pictures;

  PictureSink(FaceTracker tracker, TimelineMarks marks, Path folder, double everySeconds) {
    this.tracker = tracker;
    this.marks = marks;
    this.folder = folder;
    this.everySeconds = everySeconds;
  }

  /** Returns how many pictures were written. */
  int pictures() {
    return pictures;
  }

  @Override
  public void accept(Frame frame) {
    FaceObservation seen = tracker.track(frame);
    double seconds = frame.timestampMicros() / 1e6;
    if (seconds >= nextSeconds) {
      nextSeconds = seconds + everySeconds;
      write(
          seen.found()
              .map(face -> FaceOverlay.draw(frame, marks.on(face)))
              .orElseGet(() -> FaceOverlay.picture(frame)),
          seconds);
    }
  }

  @Override
  public void accept(PcmBuffer pcm) {}

  private void write(BufferedImage picture, double seconds) {
    Path file = folder.resolve(String.format(Locale.ROOT, "%09.3fs.jpg", seconds));
    try {
      ImageIO.write(picture, "jpg", file.toFile());
      pictures++;
    } catch (IOException e) {
      throw new RetriableException("Could not write " + file + "; is the disk full?", e);
    }
  }
}

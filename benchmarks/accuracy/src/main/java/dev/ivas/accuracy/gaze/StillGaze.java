package dev.ivas.accuracy.gaze;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.media.Frame;
import dev.ivas.core.report.GazeSection;
import dev.ivas.gaze.GazeAnalyzer;
import dev.ivas.models.ModelStore;

/**
 * Tells whether the face of a photograph looks at the camera, as the shortest interview would that
 * is judged: one second.
 *
 * <p>That is little to learn a person's neutral from, so the prior counts most; but what is learnt
 * follows a look that is a few degrees aside, as it does in an interview.
 */
final class StillGaze implements AutoCloseable {
  private static final int FRAMES = 4;
  private static final long FRAME_MICROS = 250_000;

  private final GazeAnalyzer analyzer;

  StillGaze(ModelStore store) {
    analyzer = new GazeAnalyzer(store);
  }

  /** Judges a face that was found in a picture of blue, green and red. */
  boolean eyeContact(Frame picture, FaceFound face) {
    try (ModalitySession session = analyzer.open(AnalysisContext.DEFAULT)) {
      for (int i = 0; i < FRAMES; i++) {
        session.accept(shownAt(i * FRAME_MICROS, picture), face);
      }
      if (session.finish() instanceof ModalityPresent present
          && present.findings() instanceof GazeSection section) {
        present.series().close();
        Double share = section.eyeContactShare();
        return share != null && share > 0.5;
      }
      return false;
    }
  }

  private static Frame shownAt(long micros, Frame picture) {
    return Frame.bgr24(
        picture.plane(0), picture.strideBytes(0), picture.width(), picture.height(), micros);
  }

  @Override
  public void close() {
    analyzer.close();
  }
}

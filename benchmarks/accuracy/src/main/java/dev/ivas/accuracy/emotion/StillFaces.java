package dev.ivas.accuracy.emotion;

import dev.ivas.accuracy.FrameSink;
import dev.ivas.accuracy.ModalityPath;
import dev.ivas.accuracy.fer.FacePicture;
import dev.ivas.accuracy.fer.FerSheet;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.fer.EmotionAnalyzer;
import dev.ivas.fer.EmotionNetwork;
import dev.ivas.fer.EmotionOptions;
import dev.ivas.models.ModelStore;
import java.util.Random;

/**
 * Measures how steady the labels of faces are that do not move, filmed by a camera with noise;
 * confined to one thread.
 *
 * <p>Every change of label is an error here, for the picture stays the same.
 */
public final class StillFaces implements AutoCloseable {
  private static final int FRAMES = 90;
  private static final long FRAME_MICROS = 33_333;

  /** Of each pixel in each frame, in shades of 255: a webcam in a dim room. */
  private static final double NOISE = 6;

  private final ModalityPath path;

  /**
   * Loads the networks.
   *
   * @param store where their weights are listed
   */
  public StillFaces(ModelStore store) {
    this.path = new ModalityPath(store, new EmotionAnalyzer(EmotionOptions.defaults(), store));
  }

  /**
   * Films each face for three seconds.
   *
   * @param sheet the faces
   * @param count how many of them, from the first
   * @return how often labels changed
   */
  public StillFacesResult judge(FerSheet sheet, int count) {
    int filmed = Math.min(count, sheet.size());
    int judged = 0;
    int changes = 0;
    int rawChanges = 0;
    for (int i = 0; i < filmed; i++) {
      float[] face = FacePicture.of(sheet.face(i));
      Random random = new Random(i);
      if (path.judge(sink -> film(face, random, sink)) instanceof ModalityPresent present
          && present.findings() instanceof EmotionSection section) {
        try (FeatureSeries frames = present.series()) {
          judged++;
          changes += ClipScores.changes(section);
          rawChanges += FrameLabels.changes(frames);
        }
      }
    }
    double seconds = judged * (FRAMES * FRAME_MICROS / 1e6);
    return new StillFacesResult(
        EmotionNetwork.MODEL,
        sheet.name(),
        filmed,
        judged,
        changes / seconds,
        rawChanges / seconds);
  }

  private static void film(float[] gray, Random random, FrameSink sink) {
    float[] noisy = new float[gray.length];
    for (int number = 0; number < FRAMES; number++) {
      for (int i = 0; i < gray.length; i++) {
        noisy[i] = (float) (gray[i] + NOISE * random.nextGaussian());
      }
      sink.accept(FacePicture.frame(noisy, number * FRAME_MICROS));
    }
  }

  /** Frees the networks. */
  @Override
  public void close() {
    path.close();
  }
}

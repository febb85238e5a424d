package dev.ivas.face.dlib;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import java.nio.file.Path;

/**
 * Finds iBUG's 68 points in a box around a face, exactly as dlib's {@code shape_predictor} does.
 *
 * <p>The regression trees come from dlib's file {@code shape_predictor_68_face_landmarks.dat} or
 * another of the same kind. Thread-safe.
 *
 * <p>Source: Kazemi and Sullivan, "One Millisecond Face Alignment with an Ensemble of Regression
 * Trees", CVPR 2014.
 */
public final class DlibLandmarker {
  private static final int POINTS = LandmarkScheme.IBUG_68.points();

  private final ShapePredictor predictor;

  private DlibLandmarker(ShapePredictor predictor) {
    this.predictor = predictor;
  }

  /**
   * Reads a shape predictor that dlib has saved.
   *
   * @param file dlib's serialized {@code shape_predictor}, at most 512 MiB; about as much memory is
   *     held afterwards
   * @return a landmarker for any number of threads
   * @throws MissingModelException if there is no such file, or it is damaged, or finds other than
   *     68 points
   */
  public static DlibLandmarker open(Path file) {
    return new DlibLandmarker(ShapePredictorFile.read(file, POINTS));
  }

  /**
   * Finds the points of the face in a box.
   *
   * @param frame the picture; of a colour frame dlib's intensity is taken, the mean of red, green
   *     and blue, and of {@code I420} the luma
   * @param box the face as dlib's own detector would frame it, from the brows to the chin; rounded
   *     to whole pixels; may reach out of the frame
   * @return {@code IBUG_68}, whole numbers; they count pixels, so that the middle of the frame's
   *     first pixel is (0, 0)
   */
  public FaceLandmarks find(Frame frame, FaceBox box) {
    long left = Math.round(box.x());
    long top = Math.round(box.y());
    long right = Math.round(box.x() + box.width()) - 1;
    long bottom = Math.round(box.y() + box.height()) - 1;
    BoxTransform boxToFrame = new BoxTransform(left, top, right - left, bottom - top);
    float[] shape = predictor.find(new Intensity(frame), boxToFrame);
    double[] xy = new double[shape.length];
    for (int i = 0; i < POINTS; i++) {
      xy[2 * i] = BoxTransform.round(boxToFrame.x(shape[2 * i]));
      xy[2 * i + 1] = BoxTransform.round(boxToFrame.y(shape[2 * i + 1]));
    }
    return new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
  }
}

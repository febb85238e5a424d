package dev.ivas.face;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import dev.ivas.face.internal.detect.DetectedFace;
import dev.ivas.face.internal.detect.FaceDetector;
import dev.ivas.face.internal.landmark.LabelledFace;
import dev.ivas.face.internal.landmark.LandmarkMap;
import dev.ivas.face.internal.landmark.LandmarkMapFit;
import dev.ivas.face.internal.mesh.FaceRegion;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the model {@code landmarks_ibug68}, which makes iBUG's 68 points of the mesh, to labelled
 * faces of one's own.
 *
 * <p>Confined to one thread. Holds a copy of every picture.
 */
public final class LandmarkTrainer implements AutoCloseable {
  /** Fewer faces fit nothing. */
  public static final int MIN_FACES = 50;

  private static final int RIGHT_OUTER_CORNER = 36;
  private static final int LEFT_OUTER_CORNER = 45;

  private final OnnxModel detectorModel;
  private final OnnxModel mesh;
  private final OnnxModel iris;
  private final FaceDetector detector;
  private final LandmarkMapFit fit;
  private final List<LabelledFace> faces = new ArrayList<>();

  /**
   * Loads the networks.
   *
   * @param store must hold {@code face_detection_short_range}, {@code face_landmark} and {@code
   *     iris}
   * @throws MissingModelException if one is missing or does not run here
   */
  public LandmarkTrainer(ModelStore store) {
    this.detectorModel = store.open(FaceModels.DETECTOR);
    this.mesh = store.open(FaceModels.MESH);
    this.iris = store.open(FaceModels.IRIS);
    this.detector = new FaceDetector(detectorModel);
    this.fit = new LandmarkMapFit(mesh, iris);
  }

  /**
   * Adds a labelled face.
   *
   * @param picture the picture; copied
   * @param truth {@code IBUG_68}, in pixels of the picture
   * @return false, and nothing is added, if no face was found where the points are
   */
  public boolean add(Frame picture, FaceLandmarks truth) {
    if (truth.scheme() != LandmarkScheme.IBUG_68) {
      throw new IllegalArgumentException("points must be IBUG_68, not " + truth.scheme());
    }
    for (DetectedFace seen : detector.detectThoroughly(picture)) {
      if (isAt(seen, truth)) {
        Frame copy = picture.copy();
        faces.add(new LabelledFace(copy, truth, fit.region(copy, FaceRegion.of(seen))));
        return true;
      }
    }
    return false;
  }

  /** Tells whether the eyes that the detector saw are about where they should be. */
  private static boolean isAt(DetectedFace seen, FaceLandmarks truth) {
    double x = (truth.x(RIGHT_OUTER_CORNER) + truth.x(LEFT_OUTER_CORNER)) / 2;
    double y = (truth.y(RIGHT_OUTER_CORNER) + truth.y(LEFT_OUTER_CORNER)) / 2;
    double dx = (seen.rightEyeX() + seen.leftEyeX()) / 2 - x;
    double dy = (seen.rightEyeY() + seen.leftEyeY()) / 2 - y;
    return Math.hypot(dx, dy) < truth.distance(RIGHT_OUTER_CORNER, LEFT_OUTER_CORNER) / 2;
  }

  /** {@return how many faces were added} */
  public int size() {
    return faces.size();
  }

  /**
   * Fits the model to all faces.
   *
   * @return the model, as a {@link ModelStore} hands it to {@link FaceModels#open(ModelStore)}
   * @throws IllegalStateException if there are fewer than {@value #MIN_FACES} faces
   */
  public byte[] fit() {
    return fitTo(faces).toBytes();
  }

  /**
   * Finds the points of every face by a model that was fitted to others.
   *
   * @param folds in how many runs of faces added one after another they are divided; at least 2
   * @return {@code IBUG_68} for each face, in the order in which they were added
   * @throws IllegalStateException if there are fewer than {@value #MIN_FACES} faces outside of a
   *     fold
   */
  public List<FaceLandmarks> crossValidate(int folds) {
    List<FaceLandmarks> found = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int from = faces.size() * fold / folds;
      int to = faces.size() * (fold + 1) / folds;
      List<LabelledFace> others = new ArrayList<>(faces.subList(0, from));
      others.addAll(faces.subList(to, faces.size()));
      LandmarkMap map = fitTo(others);
      for (LabelledFace face : faces.subList(from, to)) {
        found.add(fit.find(map, face));
      }
    }
    return found;
  }

  private LandmarkMap fitTo(List<LabelledFace> some) {
    if (some.size() < MIN_FACES) {
      throw new IllegalStateException(
          "%d faces are too few: at least %d are needed".formatted(some.size(), MIN_FACES));
    }
    return fit.fit(some);
  }

  @Override
  public void close() {
    fit.close();
    detector.close();
    detectorModel.close();
    mesh.close();
    iris.close();
  }
}

package dev.ivas.face;

import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.face.internal.FaceMeasurer;
import dev.ivas.face.internal.detect.FaceDetector;
import dev.ivas.face.internal.landmark.LandmarkMap;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.util.List;
import java.util.stream.Stream;

/**
 * The networks that see faces, loaded once for any number of videos.
 *
 * <p>Thread-safe. Close the trackers opened from it first.
 */
public final class FaceModels implements AutoCloseable {
  static final String DETECTOR = "face_detection_short_range";
  static final String MESH = "face_landmark";
  static final String IRIS = "iris";
  static final String LANDMARKS = "landmarks_ibug68";

  private final List<ModelCard> cards;
  private final OnnxModel detector;
  private final OnnxModel mesh;
  private final OnnxModel iris;
  private final LandmarkMap landmarks;

  private FaceModels(ModelStore store) {
    cards =
        Stream.of(DETECTOR, MESH, IRIS, LANDMARKS)
            .map(name -> store.describe(name).card())
            .toList();
    landmarks = LandmarkMap.read(LANDMARKS, store.read(LANDMARKS));
    detector = store.open(DETECTOR);
    mesh = store.open(MESH);
    iris = store.open(IRIS);
  }

  /**
   * Loads the networks that come with IVAS.
   *
   * @return the networks, to be closed by the caller
   * @throws MissingModelException if they are not on the class path or do not run here
   */
  public static FaceModels open() {
    return open(ModelStore.ofClassPath());
  }

  /**
   * Loads the networks of a store.
   *
   * @param store must hold {@code face_detection_short_range}, {@code face_landmark}, {@code iris}
   *     and {@code landmarks_ibug68}
   * @return the networks, to be closed by the caller
   * @throws MissingModelException if one is missing or does not run here
   */
  public static FaceModels open(ModelStore store) {
    return new FaceModels(store);
  }

  /** {@return what is known of the networks, for the report's provenance} */
  public List<ModelCard> cards() {
    return cards;
  }

  /**
   * Opens a tracker for one video.
   *
   * @param options how it chooses and follows the candidate
   * @return a tracker, to be used by one thread and closed by the caller
   * @throws MissingModelException if OpenCV does not run here
   */
  public FaceTracker newTracker(FaceTrackerOptions options) {
    return new FaceTracker(new FaceDetector(detector), newMeasurer(), options);
  }

  /**
   * Opens a reader of single pictures.
   *
   * @return a reader, to be used by one thread and closed by the caller
   * @throws MissingModelException if OpenCV does not run here
   */
  public PictureFaces newPictureFaces() {
    return new PictureFaces(new FaceDetector(detector), newMeasurer());
  }

  private FaceMeasurer newMeasurer() {
    return new FaceMeasurer(mesh, iris, landmarks);
  }

  @Override
  public void close() {
    detector.close();
    mesh.close();
    iris.close();
  }
}

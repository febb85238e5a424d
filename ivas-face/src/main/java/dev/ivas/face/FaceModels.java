package dev.ivas.face;

import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.face.internal.FaceDetector;
import dev.ivas.face.internal.FaceMeasurer;
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
  private static final String DETECTOR = "face_detection_short_range";
  private static final String MESH = "face_landmark";
  private static final String IRIS = "iris";

  private final List<ModelCard> cards;
  private final OnnxModel detector;
  private final OnnxModel mesh;
  private final OnnxModel iris;

  private FaceModels(ModelStore store) {
    cards = Stream.of(DETECTOR, MESH, IRIS).map(name -> store.describe(name).card()).toList();
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
   * @param store must hold {@code face_detection_short_range}, {@code face_landmark} and {@code
   *     iris}
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
    return new FaceTracker(new FaceDetector(detector), new FaceMeasurer(mesh, iris), options);
  }

  /**
   * Opens a reader of single pictures.
   *
   * @return a reader, to be used by one thread and closed by the caller
   * @throws MissingModelException if OpenCV does not run here
   */
  public PictureFaces newPictureFaces() {
    return new PictureFaces(new FaceDetector(detector), new FaceMeasurer(mesh, iris));
  }

  @Override
  public void close() {
    detector.close();
    mesh.close();
    iris.close();
  }
}

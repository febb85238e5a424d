package dev.ivas.face;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.media.Frame;
import dev.ivas.face.internal.FaceMeasurer;
import dev.ivas.face.internal.MeasuredFace;
import dev.ivas.face.internal.detect.DetectedFace;
import dev.ivas.face.internal.detect.FaceDetector;
import dev.ivas.face.internal.mesh.FaceRegion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures all faces of single pictures, which have nothing to do with one another.
 *
 * <p>Confined to one thread. For a video use {@link FaceTracker}: it is faster and follows one
 * face.
 */
public final class PictureFaces implements AutoCloseable {
  private final FaceDetector detector;
  private final FaceMeasurer measurer;

  PictureFaces(FaceDetector detector, FaceMeasurer measurer) {
    this.detector = detector;
    this.measurer = measurer;
  }

  /**
   * Finds and measures the faces of one picture.
   *
   * @param frame the picture
   * @return the faces, the largest first; their track ids count from 0; empty if there are none
   */
  public List<FaceFound> find(Frame frame) {
    List<MeasuredFace> faces = new ArrayList<>();
    for (DetectedFace seen : detector.detectThoroughly(frame)) {
      measurer
          .measure(frame, FaceRegion.of(seen))
          .flatMap(rough -> measurer.measure(frame, FaceRegion.of(rough.mesh())))
          .ifPresent(faces::add);
    }
    faces.sort(Comparator.comparingDouble((MeasuredFace face) -> face.box().area()).reversed());
    List<FaceFound> found = new ArrayList<>();
    for (MeasuredFace face : faces) {
      found.add(face.observed(frame.timestampMicros(), faces.size() - 1, found.size()));
    }
    return found;
  }

  @Override
  public void close() {
    detector.close();
    measurer.close();
  }
}

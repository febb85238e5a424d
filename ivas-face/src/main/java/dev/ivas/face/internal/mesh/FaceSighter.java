package dev.ivas.face.internal.mesh;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import dev.ivas.models.OnnxModel;

/** Lets the mesh and the iris network look at a region of a frame; confined to one thread. */
public final class FaceSighter implements AutoCloseable {
  private final FaceLandmarker landmarker;
  private final IrisEstimator irises;

  /**
   * What the networks saw.
   *
   * @param mesh of the mesh network
   * @param eyes of the iris network
   * @param points {@code MESH_468}, its lids refined by the iris network
   */
  public record Sighting(FaceLandmarker.Mesh mesh, IrisEstimator.Eyes eyes, FaceLandmarks points) {}

  /**
   * Prepares a sighter; both models must stay open as long as it.
   *
   * @param mesh MediaPipe's face mesh
   * @param iris MediaPipe's iris model
   */
  public FaceSighter(OnnxModel mesh, OnnxModel iris) {
    this.landmarker = new FaceLandmarker(mesh);
    this.irises = new IrisEstimator(iris);
  }

  /**
   * Lets the mesh network look alone.
   *
   * @param frame the picture
   * @param region where to look
   * @return what it saw there, a face or not
   */
  public FaceLandmarker.Mesh mesh(Frame frame, FaceRegion region) {
    return landmarker.find(frame, region);
  }

  /**
   * Lets the iris network look at the eyes of a mesh.
   *
   * @param frame the picture
   * @param mesh of a face in it
   * @return both
   */
  public Sighting refined(Frame frame, FaceLandmarker.Mesh mesh) {
    IrisEstimator.Eyes eyes = irises.estimate(frame, mesh.points());
    double[] xy = mesh.points().toArray();
    put(eyes.right(), FaceMesh.RIGHT_LIDS, xy);
    put(eyes.left(), FaceMesh.LEFT_LIDS, xy);
    return new Sighting(mesh, eyes, new FaceLandmarks(LandmarkScheme.MESH_468, xy));
  }

  private static void put(EyePoints eye, int[] vertices, double[] xy) {
    for (int i = 0; i < vertices.length; i++) {
      xy[2 * vertices[i]] = eye.lidX(i);
      xy[2 * vertices[i] + 1] = eye.lidY(i);
    }
  }

  @Override
  public void close() {
    landmarker.close();
    irises.close();
  }
}

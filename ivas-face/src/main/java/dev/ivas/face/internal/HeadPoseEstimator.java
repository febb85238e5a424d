package dev.ivas.face.internal;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.HeadPose;
import org.jspecify.annotations.Nullable;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.MatOfPoint3f;
import org.opencv.core.Point;
import org.opencv.core.Point3;

/**
 * Estimates how the head is turned, by fitting a generic face to the mesh with OpenCV's solvePnP.
 *
 * <p>Confined to one thread. The camera is not known: its axis is taken to go through the middle of
 * the frame, its lens to be free of distortion, and its focal length to be three times the longer
 * side of the frame. That is longer than a webcam's, for the mesh network draws faces with little
 * perspective: with a focal length of one side, a yaw on AFLW2000 came out as 0.79 of the true one,
 * with three sides as 0.87. Iterative least squares from an upright face turned to the camera, so a
 * mirrored solution is never found.
 */
final class HeadPoseEstimator implements AutoCloseable {
  private static final double FOCAL_BY_SIDE = 3;

  private final MatOfPoint3f model;
  private final MatOfPoint2f image = new MatOfPoint2f();
  private final Mat camera;
  private final MatOfDouble noDistortion = new MatOfDouble();
  private final Mat rotationVector;
  private final Mat translation;
  private final Mat rotation;

  private HeadPoseEstimator() {
    Point3[] points = new Point3[CanonicalFace.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point3(CanonicalFace.x(i), CanonicalFace.y(i), CanonicalFace.z(i));
    }
    model = new MatOfPoint3f(points);
    camera = Mat.eye(3, 3, CvType.CV_64F);
    rotationVector = Mat.zeros(3, 1, CvType.CV_64F);
    translation = Mat.zeros(3, 1, CvType.CV_64F);
    rotation = Mat.eye(3, 3, CvType.CV_64F);
  }

  /** Loads OpenCV if need be and prepares an estimator. */
  static HeadPoseEstimator create() {
    OpenCvLibrary.require();
    return new HeadPoseEstimator();
  }

  /**
   * Estimates the pose of one face.
   *
   * @param mesh {@code MESH_468}
   * @param frameWidth in pixels
   * @param frameHeight in pixels
   * @return the pose, or null if the points are not those of a face
   */
  @Nullable HeadPose estimate(FaceLandmarks mesh, int frameWidth, int frameHeight) {
    double focal = FOCAL_BY_SIDE * Math.max(frameWidth, frameHeight);
    camera.put(0, 0, focal, 0, frameWidth / 2.0, 0, focal, frameHeight / 2.0, 0, 0, 1);
    Point[] points = new Point[CanonicalFace.size()];
    for (int i = 0; i < points.length; i++) {
      int vertex = CanonicalFace.vertex(i);
      points[i] = new Point(mesh.x(vertex), mesh.y(vertex));
    }
    image.fromArray(points);
    guess(mesh, focal, frameWidth, frameHeight);
    boolean solved =
        Calib3d.solvePnP(
            model,
            image,
            camera,
            noDistortion,
            rotationVector,
            translation,
            true,
            Calib3d.SOLVEPNP_ITERATIVE);
    return solved ? pose() : null;
  }

  /** Sets the start of the fit: a face turned to the camera, tilted as the eyes are. */
  private void guess(FaceLandmarks mesh, double focal, int frameWidth, int frameHeight) {
    int right = FaceMesh.RIGHT_EYE_OUTER;
    int left = FaceMesh.LEFT_EYE_OUTER;
    double dx = mesh.x(left) - mesh.x(right);
    double dy = mesh.y(left) - mesh.y(right);
    double halfRoll = Math.atan2(dy, dx) / 2;
    double distance = focal * CanonicalFace.EYE_SPAN / Math.max(1, Math.hypot(dx, dy));
    double x = (mesh.x(left) + mesh.x(right) - frameWidth) / 2 * distance / focal;
    double y = (mesh.y(left) + mesh.y(right) - frameHeight) / 2 * distance / focal;
    rotationVector.put(0, 0, Math.PI * Math.cos(halfRoll), Math.PI * Math.sin(halfRoll), 0);
    translation.put(0, 0, x, y, distance);
  }

  private @Nullable HeadPose pose() {
    Calib3d.Rodrigues(rotationVector, rotation);
    double[] r = new double[9];
    double[] t = new double[3];
    rotation.get(0, 0, r);
    translation.get(0, 0, t);
    double sum = 0;
    for (double value : r) {
      sum += value;
    }
    boolean inFront = t[2] > 0 && Double.isFinite(sum + t[0] + t[1] + t[2]);
    return inFront ? HeadRotation.angles(r, t) : null;
  }

  @Override
  public void close() {
    model.release();
    image.release();
    camera.release();
    noDistortion.release();
    rotationVector.release();
    translation.release();
    rotation.release();
  }
}

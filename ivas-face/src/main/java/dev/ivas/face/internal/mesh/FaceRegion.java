package dev.ivas.face.internal.mesh;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Affine;
import dev.ivas.face.internal.detect.DetectedFace;

/**
 * The turned square of a frame that the mesh network looks at.
 *
 * <p>It is half as large again as the face and turned so that the eyes are level. Source: Kartynnik
 * et al., "Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs", 2019, section 2.
 *
 * @param centerX its middle, in pixels
 * @param centerY its middle, in pixels
 * @param side length of its sides, in pixels
 * @param angleRadians how far it is turned clockwise in the picture
 */
public record FaceRegion(double centerX, double centerY, double side, double angleRadians) {
  private static final double MARGIN = 1.5;

  /**
   * Makes the region of a face just detected.
   *
   * @param face what the detector found
   * @return where the mesh should be looked for
   */
  public static FaceRegion of(DetectedFace face) {
    FaceBox box = face.box();
    double angle =
        Math.atan2(face.leftEyeY() - face.rightEyeY(), face.leftEyeX() - face.rightEyeX());
    double side = MARGIN * Math.max(box.width(), box.height());
    return new FaceRegion(box.centerX(), box.centerY(), side, angle);
  }

  /**
   * Makes the region of a face followed from the frame before.
   *
   * @param mesh the face in the frame before, {@code MESH_468}
   * @return where the mesh should be looked for next
   */
  public static FaceRegion of(FaceLandmarks mesh) {
    FaceBox box = FaceMesh.boundingBox(mesh, 1);
    int right = FaceMesh.RIGHT_EYE_OUTER;
    int left = FaceMesh.LEFT_EYE_OUTER;
    double angle = Math.atan2(mesh.y(left) - mesh.y(right), mesh.x(left) - mesh.x(right));
    double side = MARGIN * Math.max(box.width(), box.height());
    return new FaceRegion(box.centerX(), box.centerY(), side, angle);
  }

  Affine patchToFrame(int patchSize) {
    return Affine.square(centerX, centerY, side, angleRadians, patchSize);
  }
}

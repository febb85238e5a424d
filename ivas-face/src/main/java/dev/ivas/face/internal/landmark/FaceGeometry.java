package dev.ivas.face.internal.landmark;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Affine;
import dev.ivas.face.internal.mesh.FaceMesh;

/** Coordinates of a face's own: level eyes, their middle at 0, their outer corners 1 apart. */
final class FaceGeometry {
  private FaceGeometry() {}

  /** Returns the map from a face's own coordinates to those that its mesh is given in. */
  static Affine toPicture(FaceLandmarks mesh) {
    int right = FaceMesh.RIGHT_EYE_OUTER;
    int left = FaceMesh.LEFT_EYE_OUTER;
    double dx = mesh.x(left) - mesh.x(right);
    double dy = mesh.y(left) - mesh.y(right);
    double centerX = (mesh.x(left) + mesh.x(right)) / 2;
    double centerY = (mesh.y(left) + mesh.y(right)) / 2;
    return new Affine(dx, -dy, centerX, dy, dx, centerY);
  }

  /** Returns points after a map. */
  static FaceLandmarks mapped(Affine map, FaceLandmarks points) {
    double[] xy = points.toArray();
    for (int i = 0; i < points.scheme().points(); i++) {
      xy[2 * i] = map.applyX(points.x(i), points.y(i));
      xy[2 * i + 1] = map.applyY(points.x(i), points.y(i));
    }
    return new FaceLandmarks(points.scheme(), xy);
  }

  /** Returns x0, y0, x1, y1, ... */
  static float[] floats(FaceLandmarks points) {
    double[] xy = points.toArray();
    float[] floats = new float[xy.length];
    for (int i = 0; i < xy.length; i++) {
      floats[i] = (float) xy[i];
    }
    return floats;
  }
}

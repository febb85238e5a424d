package dev.ivas.face.internal.mesh;

import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Affine;

/** How far away the vertices of a mesh are, relative to one another; immutable. */
public final class MeshDepth {
  private final double[] pixels;

  /**
   * Takes the array as it is.
   *
   * @param pixels one a vertex
   */
  public MeshDepth(double[] pixels) {
    this.pixels = pixels;
  }

  /**
   * Reads what the mesh network says.
   *
   * @param raw x, y and depth of each vertex, in pixels of the network's input
   * @param inputToFrame turns and scales, and no more
   */
  static MeshDepth of(float[] raw, Affine inputToFrame) {
    double[] pixels = new double[LandmarkScheme.MESH_468.points()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = inputToFrame.scale() * raw[FaceLandmarker.VALUES_A_POINT * i + 2];
    }
    return new MeshDepth(pixels);
  }

  /**
   * Returns how much farther from the camera a vertex is than the middle of the head, in pixels of
   * the frame; negative for the tip of the nose.
   *
   * @param vertex of {@code MESH_468}
   * @return the depth
   */
  public double behind(int vertex) {
    return pixels[vertex];
  }
}

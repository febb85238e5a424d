package dev.ivas.core.face;

/** Which point of the face each landmark index means. */
public enum LandmarkScheme {
  /**
   * The 68 points of iBUG's 300-W, counted from 0: jaw 0-16, brows 17-26, nose 27-35, eyes 36-41
   * (the candidate's right) and 42-47 (left), mouth 48-67.
   */
  IBUG_68(68),
  /** The 468 vertices of MediaPipe's face mesh, in its own order. */
  MESH_468(468);

  private final int points;

  LandmarkScheme(int points) {
    this.points = points;
  }

  /** {@return how many points the scheme has} */
  public int points() {
    return points;
  }
}

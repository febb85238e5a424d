package dev.ivas.core.face;

/**
 * How far one observation of a face can be trusted; each part in [0, 1], 1 is best.
 *
 * @param size how large the face is, against what the estimators need
 * @param sharpness how much fine detail is there
 * @param light how well exposed the face is
 * @param frontality how far it faces the camera
 * @param visibility how sure the landmark model is that a whole face is there (low when occluded)
 */
public record FaceQuality(
    double size, double sharpness, double light, double frontality, double visibility) {
  public FaceQuality {
    for (double part : new double[] {size, sharpness, light, frontality, visibility}) {
      if (!(part >= 0 && part <= 1)) {
        throw new IllegalArgumentException("quality parts must be in [0, 1], but one is " + part);
      }
    }
  }

  /** {@return the geometric mean of the parts, in [0, 1]: one bad part spoils the whole} */
  public double overall() {
    return Math.pow(size * sharpness * light * frontality * visibility, 0.2);
  }
}

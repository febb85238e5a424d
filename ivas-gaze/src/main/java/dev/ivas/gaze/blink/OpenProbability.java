package dev.ivas.gaze.blink;

/**
 * How surely a network takes each eye for open in one frame: a second witness beside the {@link
 * EyeAspectRatio}, for glasses and small pictures, in which landmarks hardly show that lids close.
 *
 * @param left of the candidate's own left eye, in [0, 1]; NaN where nobody was asked
 * @param right of the candidate's own right eye
 */
public record OpenProbability(double left, double right) {
  /** Nobody was asked: the eye aspect ratio alone decides. */
  public static final OpenProbability UNKNOWN = new OpenProbability(Double.NaN, Double.NaN);

  public OpenProbability {
    // NaN passes, for no comparison with it holds.
    if (left < 0 || left > 1 || right < 0 || right > 1) {
      throw new IllegalArgumentException(
          "a probability must be in [0, 1] or NaN, but got " + left + ", " + right);
    }
  }
}

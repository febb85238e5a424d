package dev.ivas.fer;

/**
 * How much of a face a crop shows, and where in it the face lies.
 *
 * <p>With e the distance of the eye centres and m the distance from between the eyes to between the
 * corners of the mouth, lengths are told in spans of {@code hypot(e, m)}: the two are taken
 * together since turning the head shortens the one and nodding the other.
 *
 * @param side width and height of the crop, in spans; above 0
 * @param rise how far its middle lies above the point halfway between eyes and mouth, in spans
 * @param upright whether the crop is turned with the head, so that the line through the eyes is
 *     level
 */
public record FaceFraming(double side, double rise, boolean upright) {
  /**
   * About as FER-2013 frames faces, but upright.
   *
   * <p>MediaPipe's face mesh, run on the 3,589 tiles of the public test and kept where it was sure
   * of a face (presence above 0.999: 3,175 tiles), puts the eyes at (15.2, 18.4) and (32.7, 18.2)
   * and the mouth at (24.2, 36.7) in the mean, with standard deviations of about 3 pixels; the mean
   * of {@code hypot(e, m)} is 25.8 of 48 pixels, which makes the side 1.86 spans and the rise
   * 0.138. Most tiles are not turned upright (the eye line's angle varies by 10 degrees), but
   * upright faces lie in the middle of what the network has seen. {@code ivas eval framing} finds
   * hardly any difference between sides of 1.6 to 1.9 spans; of these, one a little narrower than
   * the mean agrees best with acted clips.
   */
  public static final FaceFraming FER_2013 = new FaceFraming(1.6, 0.14, true);

  public FaceFraming {
    if (!(side > 0 && side < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("side must be above 0, but is " + side);
    }
    if (!Double.isFinite(rise)) {
      throw new IllegalArgumentException("rise must be finite, but is " + rise);
    }
  }
}

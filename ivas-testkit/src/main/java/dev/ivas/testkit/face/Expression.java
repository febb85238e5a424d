package dev.ivas.testkit.face;

import dev.ivas.core.face.HeadPose;

/**
 * What a drawn face does at one moment; immutable.
 *
 * @param head how the head is turned; drawn well up to about 0.3 radians each way
 * @param gazeYawRadians where the eyes look relative to the camera, not the head; positive to the
 *     person's own left, within +-0.7
 * @param gazePitchRadians positive upwards, within +-0.7; the lids follow
 * @param leftLid of the person's own left eye, 0 open to 1 closed
 * @param rightLid of the person's own right eye
 * @param brow -1 for a frown, 0 at rest, 1 for raised brows
 * @param smile 0 to 1
 * @param mouth 0 closed to 1 wide open
 */
public record Expression(
    HeadPose head,
    double gazeYawRadians,
    double gazePitchRadians,
    double leftLid,
    double rightLid,
    double brow,
    double smile,
    double mouth) {
  /** Looks into the camera with open eyes and a closed mouth. */
  public static final Expression NEUTRAL =
      new Expression(new HeadPose(0, 0, 0), 0, 0, 0, 0, 0, 0, 0);

  public Expression {
    require("gaze", Math.max(Math.abs(gazeYawRadians), Math.abs(gazePitchRadians)), 0, 0.7);
    require("left lid", leftLid, 0, 1);
    require("right lid", rightLid, 0, 1);
    require("brow", brow, -1, 1);
    require("smile", smile, 0, 1);
    require("mouth", mouth, 0, 1);
  }

  private static void require(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          what + " must be " + least + " to " + most + ", but is " + value);
    }
  }

  /**
   * Turns the head and leaves the eyes on what they look at.
   *
   * @param newHead the other pose
   * @return the changed expression
   */
  public Expression withHead(HeadPose newHead) {
    return new Expression(
        newHead, gazeYawRadians, gazePitchRadians, leftLid, rightLid, brow, smile, mouth);
  }

  /**
   * Looks elsewhere.
   *
   * @param yawRadians positive to the person's own left
   * @param pitchRadians positive upwards
   * @return the changed expression
   */
  public Expression withGaze(double yawRadians, double pitchRadians) {
    return new Expression(head, yawRadians, pitchRadians, leftLid, rightLid, brow, smile, mouth);
  }

  /**
   * Closes or opens both eyes.
   *
   * @param closed 0 open to 1 closed
   * @return the changed expression
   */
  public Expression withLids(double closed) {
    return new Expression(
        head, gazeYawRadians, gazePitchRadians, closed, closed, brow, smile, mouth);
  }

  /**
   * Raises or lowers the brows.
   *
   * @param newBrow -1 for a frown to 1 for raised brows
   * @return the changed expression
   */
  public Expression withBrow(double newBrow) {
    return new Expression(
        head, gazeYawRadians, gazePitchRadians, leftLid, rightLid, newBrow, smile, mouth);
  }

  /**
   * Smiles more or less.
   *
   * @param newSmile 0 to 1
   * @return the changed expression
   */
  public Expression withSmile(double newSmile) {
    return new Expression(
        head, gazeYawRadians, gazePitchRadians, leftLid, rightLid, brow, newSmile, mouth);
  }

  /**
   * Opens the mouth.
   *
   * @param open 0 to 1
   * @return the changed expression
   */
  public Expression withMouth(double open) {
    return new Expression(
        head, gazeYawRadians, gazePitchRadians, leftLid, rightLid, brow, smile, open);
  }

  /** {@return the expression that a mirror would show} */
  public Expression mirrored() {
    HeadPose turned = new HeadPose(-head.yawRadians(), head.pitchRadians(), -head.rollRadians());
    return new Expression(
        turned,
        -gazeYawRadians,
        gazePitchRadians,
        /* leftLid= */ rightLid,
        /* rightLid= */ leftLid,
        brow,
        smile,
        mouth);
  }
}

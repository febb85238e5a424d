package dev.ivas.overlay;

import dev.ivas.core.face.FaceFound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn on one frame.
 *
 * @param face with its landmarks, in pixels of that frame
 * @param gaze null where unknown
 * @param expression null where unknown or not to be shown
 * @param blinking whether the eyes are shut in a blink: gaze is then not drawn
 */
public record FaceMarks(
    FaceFound face,
    @Nullable GazeMark gaze,
    @Nullable ExpressionMark expression,
    boolean blinking) {

  /**
   * Begins with the face alone.
   *
   * @param face with its landmarks
   * @return marks without gaze, expression and blink
   */
  public static FaceMarks of(FaceFound face) {
    return new FaceMarks(face, null, null, false);
  }

  /**
   * Adds gaze.
   *
   * @param newGaze null where unknown
   * @return a changed copy
   */
  public FaceMarks withGaze(@Nullable GazeMark newGaze) {
    return new FaceMarks(face, newGaze, expression, blinking);
  }

  /**
   * Adds an apparent expression.
   *
   * @param newExpression null where unknown or not to be shown
   * @return a changed copy
   */
  public FaceMarks withExpression(@Nullable ExpressionMark newExpression) {
    return new FaceMarks(face, gaze, newExpression, blinking);
  }

  /**
   * Tells whether this is a blink.
   *
   * @param nowBlinking whether the eyes are shut in a blink
   * @return a changed copy
   */
  public FaceMarks withBlinking(boolean nowBlinking) {
    return new FaceMarks(face, gaze, expression, nowBlinking);
  }

  /** The lines of text beside the face; empty where there is nothing to say. */
  List<String> captions() {
    List<String> lines = new ArrayList<>();
    if (expression != null) {
      lines.add(expression.caption());
    }
    if (blinking) {
      lines.add("blink");
    } else if (gaze != null) {
      lines.add(gaze.caption());
    }
    return lines;
  }
}

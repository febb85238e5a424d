package dev.ivas.gaze;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.Iris;
import java.util.Optional;

/**
 * Measures where the eyes look in one frame, from irises, eye corners and head pose.
 *
 * <p>The eyeball turns about a centre that lies behind the line between the eye's corners. Let R be
 * the distance from that centre to the iris, D that to the corners, and measure both in widths of
 * the eye. When head and eye together look by an angle away from the camera, the iris is seen R
 * sin(gaze) from the eyeball's centre and the corners D sin(head), so
 *
 * <pre>
 * sin(gaze yaw)   = (x + Dx sin(head yaw)) / R
 * sin(gaze pitch) = (y - y0) g / R + Dy sin(head pitch) + l min(0, openness - 1)
 * </pre>
 *
 * <p>with x, y the iris' offset from the middle of the corners along and above the line through the
 * outer corners (so roll drops out), the mean of the eyes seen, in widths of an eye that faces the
 * camera: the mean width of both eyes by cos(head yaw), for one eye widens as the other narrows.
 * Head and eye are combined this way because a head's turn moves the corners, too: adding its angle
 * to that of the eye would count it twice.
 *
 * <p>R = 0.37: the iris lies 9.9 mm before the eye's centre of rotation, and the corners 26.9 mm
 * apart, as the visible iris (11.7 mm) measures them on the development data. Dx = 0.15, Dy = 0.3,
 * g = 1.5 (lids hide part of the iris' rise and fall) were fitted on the same data, one person
 * looking at points on a screen; y0 so that looks at the camera are level in the mean (BioID's
 * faces with eye contact, and annotated clips). What is left of a person's own anatomy is for
 * {@link GazeBaseline}.
 *
 * <p>Mirroring the picture changes the sign of yaw and nothing else.
 */
public final class GazeEstimator {
  private static final double IRIS_RADIUS = 0.37;
  private static final double CORNER_DEPTH_X = 0.15;
  private static final double HEAD_PITCH_WEIGHT = 0.3;
  private static final double VERTICAL_GAIN = 1.5;
  private static final double LEVEL_IRIS_HEIGHT = 0.069;
  private static final double LID_WEIGHT = 0.5;
  private static final double MIN_COS_YAW = 0.5;
  private static final double MAX_SINE = 0.95;

  private static final int RIGHT_OUTER = 36;
  private static final int RIGHT_INNER = 39;
  private static final int LEFT_INNER = 42;
  private static final int LEFT_OUTER = 45;

  private GazeEstimator() {}

  /**
   * Measures one frame.
   *
   * @param face with landmarks and head pose
   * @param openness the eyes' height by this person's height when open; 1 where unknown
   * @return the angles, each within +-72 degrees of the camera; empty when neither iris was found
   *     or the eyes have no width, for the head alone does not tell where its eyes look
   */
  public static Optional<GazeEstimate> estimate(FaceFound face, double openness) {
    FaceLandmarks points = face.landmarks();
    double axisX = points.x(LEFT_OUTER) - points.x(RIGHT_OUTER);
    double axisY = points.y(LEFT_OUTER) - points.y(RIGHT_OUTER);
    double axis = Math.hypot(axisX, axisY);
    double width =
        (points.distance(RIGHT_OUTER, RIGHT_INNER) + points.distance(LEFT_INNER, LEFT_OUTER)) / 2;
    if (axis == 0 || width == 0) {
      return Optional.empty();
    }
    double along = 0;
    double above = 0;
    int eyes = 0;
    int[] corners = {RIGHT_OUTER, RIGHT_INNER, LEFT_INNER, LEFT_OUTER};
    Iris[] irises = {face.rightIris(), face.leftIris()};
    for (int eye = 0; eye < irises.length; eye++) {
      Iris iris = irises[eye];
      if (iris != null) {
        int a = corners[2 * eye];
        int b = corners[2 * eye + 1];
        double dx = iris.x() - (points.x(a) + points.x(b)) / 2;
        double dy = iris.y() - (points.y(a) + points.y(b)) / 2;
        along += (dx * axisX + dy * axisY) / axis;
        above += (dx * axisY - dy * axisX) / axis;
        eyes++;
      }
    }
    if (eyes == 0) {
      return Optional.empty();
    }
    HeadPose head = face.headPose();
    double frontalWidth = eyes * width / Math.max(MIN_COS_YAW, Math.cos(head.yawRadians()));
    double lids = LID_WEIGHT * Math.min(0, openness - 1);
    return Optional.of(combine(along / frontalWidth, above / frontalWidth, lids, head));
  }

  private static GazeEstimate combine(double along, double above, double lids, HeadPose head) {
    double sineOfYaw = (along + CORNER_DEPTH_X * Math.sin(head.yawRadians())) / IRIS_RADIUS;
    double sineOfPitch =
        VERTICAL_GAIN * (above - LEVEL_IRIS_HEIGHT) / IRIS_RADIUS
            + HEAD_PITCH_WEIGHT * Math.sin(head.pitchRadians())
            + lids;
    GazeAngles gaze = new GazeAngles(angle(sineOfYaw), angle(sineOfPitch));
    GazeAngles headAngles = new GazeAngles(head.yawRadians(), head.pitchRadians());
    return new GazeEstimate(gaze, gaze.minus(headAngles));
  }

  private static double angle(double sine) {
    return Math.asin(Math.max(-MAX_SINE, Math.min(MAX_SINE, sine)));
  }
}

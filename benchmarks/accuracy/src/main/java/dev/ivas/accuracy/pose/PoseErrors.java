package dev.ivas.accuracy.pose;

import java.util.Collection;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Errors of head angles, in degrees.
 *
 * @param yaw of the turn
 * @param pitch of the nod
 * @param roll of the tilt
 * @param mean of the three
 */
public record PoseErrors(double yaw, double pitch, double roll, double mean) {
  /** Returns how much too large each angle was found; all angles in radians. */
  static PoseErrors between(AflwAngles found, AflwAngles truth) {
    return of(
        degrees(found.yaw() - truth.yaw()),
        degrees(found.pitch() - truth.pitch()),
        degrees(found.roll() - truth.roll()));
  }

  /** Returns the mean of errors, each taken as it is; NaN if there are none. */
  static PoseErrors bias(Collection<PoseErrors> errors) {
    return average(errors, error -> error);
  }

  /** Returns the mean of the sizes of errors; NaN if there are none. */
  static PoseErrors absolute(Collection<PoseErrors> errors) {
    return average(errors, Math::abs);
  }

  private static PoseErrors average(Collection<PoseErrors> errors, DoubleUnaryOperator of) {
    return of(
        average(errors, of, PoseErrors::yaw),
        average(errors, of, PoseErrors::pitch),
        average(errors, of, PoseErrors::roll));
  }

  private static double average(
      Collection<PoseErrors> errors, DoubleUnaryOperator of, ToDoubleFunction<PoseErrors> angle) {
    return errors.stream().mapToDouble(angle).map(of).average().orElse(Double.NaN);
  }

  private static PoseErrors of(double yaw, double pitch, double roll) {
    return new PoseErrors(yaw, pitch, roll, (yaw + pitch + roll) / 3);
  }

  /** Returns an angle in degrees, in [-180, 180]. */
  private static double degrees(double radians) {
    return Math.toDegrees(Math.IEEEremainder(radians, 2 * Math.PI));
  }
}

package dev.ivas.gaze;

/**
 * Learns where a person's gaze rests when they look at the camera or the screen: their neutral.
 *
 * <p>Anatomy, glasses and the place of the camera shift every measured gaze of one person alike. As
 * people in an interview look at the camera or the screen most, the neutral n is taken where the
 * most time was spent:
 *
 * <pre>
 * n = argmax (sum of seconds * K((gaze - n) / 3 degrees) + 10 s + 10 % of all) * P(n)
 * </pre>
 *
 * <p>K is a Gaussian of peak 1, P a Gaussian with standard deviations of 6 degrees in yaw and 8 in
 * pitch. The constant and P pull towards zero when little was seen, or little of it near zero. n is
 * held within +-{@link #MAX_YAW_DEGREES} and +-{@link #MAX_PITCH_DEGREES}: whoever looks further
 * aside than that is never taken to look at the camera, however long they do so.
 *
 * <p>Mirroring the gaze mirrors n: places that score the same are averaged. Confined to one thread.
 */
public final class GazeBaseline {
  /** How far the neutral may lie to either side of the camera, in degrees. */
  public static final int MAX_YAW_DEGREES = 5;

  /** How far the neutral may lie above or below the camera, in degrees. */
  public static final int MAX_PITCH_DEGREES = 8;

  private static final int REACH = 45;
  private static final int SIZE = 2 * REACH + 2;
  private static final double KERNEL_DEGREES = 3;
  private static final double PRIOR_SECONDS = 10;
  private static final double PRIOR_SHARE = 0.1;
  private static final double PRIOR_YAW_DEGREES = 6;
  private static final double PRIOR_PITCH_DEGREES = 8;
  private static final double TIE = 1e-9;

  private final double[][] secondsAt = new double[SIZE][SIZE];
  private double total;

  /**
   * Takes one frame into account.
   *
   * @param gaze relative to the camera
   * @param seconds how long it was shown, at least 0
   */
  public void add(GazeAngles gaze, double seconds) {
    double yaw = place(gaze.yawRadians());
    double pitch = place(gaze.pitchRadians());
    int i = (int) yaw;
    int j = (int) pitch;
    double beyondI = seconds * (yaw - i);
    double upToI = seconds - beyondI;
    secondsAt[i][j] += upToI * (1 - (pitch - j));
    secondsAt[i][j + 1] += upToI * (pitch - j);
    secondsAt[i + 1][j] += beyondI * (1 - (pitch - j));
    secondsAt[i + 1][j + 1] += beyondI * (pitch - j);
    total += seconds;
  }

  /** {@return the person's neutral, relative to the camera; zero when nothing was seen} */
  public GazeAngles neutral() {
    double best = 0;
    double yaw = 0;
    double pitch = 0;
    int ties = 0;
    double[][] nearYaw = blurredAlongYaw();
    for (int y = -MAX_YAW_DEGREES; y <= MAX_YAW_DEGREES; y++) {
      for (int p = -MAX_PITCH_DEGREES; p <= MAX_PITCH_DEGREES; p++) {
        double score = score(nearYaw[y + MAX_YAW_DEGREES], y, p);
        if (score > best * (1 + TIE)) {
          best = score;
          yaw = 0;
          pitch = 0;
          ties = 0;
        }
        if (score >= best * (1 - TIE)) {
          yaw += y;
          pitch += p;
          ties++;
        }
      }
    }
    return new GazeAngles(Math.toRadians(yaw / ties), Math.toRadians(pitch / ties));
  }

  private double[][] blurredAlongYaw() {
    double[][] rows = new double[2 * MAX_YAW_DEGREES + 1][SIZE];
    for (int y = 0; y < rows.length; y++) {
      for (int i = 0; i < SIZE; i++) {
        double weight = bell(i - REACH - (y - MAX_YAW_DEGREES), KERNEL_DEGREES);
        for (int j = 0; j < SIZE; j++) {
          rows[y][j] += weight * secondsAt[i][j];
        }
      }
    }
    return rows;
  }

  private double score(double[] nearYaw, int yaw, int pitch) {
    double near = PRIOR_SECONDS + PRIOR_SHARE * total;
    for (int j = 0; j < SIZE; j++) {
      near += nearYaw[j] * bell(j - REACH - pitch, KERNEL_DEGREES);
    }
    return near * bell(yaw, PRIOR_YAW_DEGREES) * bell(pitch, PRIOR_PITCH_DEGREES);
  }

  private static double bell(double x, double deviation) {
    return Math.exp(-0.5 * (x / deviation) * (x / deviation));
  }

  private static double place(double radians) {
    return REACH + Math.max(-REACH, Math.min(REACH, Math.toDegrees(radians)));
  }
}

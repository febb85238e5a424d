package dev.ivas.audio.testdata;

/**
 * A voice of known pitch and formants at 16 kHz: pulses, softened by 12 dB an octave, through four
 * resonators. The upper two stay at 2500 and 3500 Hz.
 */
public final class Voice {
  private static final double[] BANDWIDTHS_HZ = {80, 100, 140, 180};
  private static final double RAMP_SECONDS = 0.02;

  private Voice() {}

  /** Where the formants are at a moment; between moments they move in straight lines. */
  public record Point(double seconds, double f1, double f2) {}

  /** {@return a vowel that is held} */
  public static double[] held(double hz, double f1, double f2, double seconds) {
    return moving(hz, hz, new Point(0, f1, f2), new Point(seconds, f1, f2));
  }

  /** {@return a sound whose pitch and formants move from the first to the last point} */
  public static double[] moving(double fromHz, double toHz, Point... points) {
    double seconds = points[points.length - 1].seconds();
    double[] sound = new double[(int) Math.round(seconds * Signals.RATE_HZ)];
    double[][] memory = new double[4][2];
    double phase = 0;
    double soft = 0;
    double softer = 0;
    for (int i = 0; i < sound.length; i++) {
      double time = i / (double) Signals.RATE_HZ;
      phase += (fromHz + (toHz - fromHz) * time / seconds) / Signals.RATE_HZ;
      double pulse = phase >= 1 ? 1 : 0;
      phase -= pulse;
      soft += 0.05 * (pulse - soft);
      softer += 0.5 * (soft - softer);
      Point now = at(time, points);
      double[] formants = {now.f1(), now.f2(), 2500, 3500};
      double value = softer;
      for (int k = 0; k < formants.length; k++) {
        value = resonate(value, formants[k], BANDWIDTHS_HZ[k], memory[k]);
      }
      double edge = Math.min(time, seconds - time) / RAMP_SECONDS;
      sound[i] = value * Math.min(1, edge);
    }
    return sound;
  }

  /** {@return sounds one after the other} */
  public static double[] joined(double[]... sounds) {
    int length = 0;
    for (double[] sound : sounds) {
      length += sound.length;
    }
    double[] joined = new double[length];
    int at = 0;
    for (double[] sound : sounds) {
      System.arraycopy(sound, 0, joined, at, sound.length);
      at += sound.length;
    }
    return joined;
  }

  private static Point at(double time, Point... points) {
    int next = 1;
    while (next + 1 < points.length && points[next].seconds() < time) {
      next++;
    }
    Point a = points[next - 1];
    Point b = points[next];
    double share = Math.min(1, (time - a.seconds()) / (b.seconds() - a.seconds()));
    return new Point(time, a.f1() + share * (b.f1() - a.f1()), a.f2() + share * (b.f2() - a.f2()));
  }

  /** A resonator with gain 1 at 0 Hz. */
  private static double resonate(double value, double hz, double bandwidth, double[] memory) {
    double radius = Math.exp(-Math.PI * bandwidth / Signals.RATE_HZ);
    double b = 2 * radius * Math.cos(2 * Math.PI * hz / Signals.RATE_HZ);
    double c = -radius * radius;
    double out = (1 - b - c) * value + b * memory[0] + c * memory[1];
    memory[1] = memory[0];
    memory[0] = out;
    return out;
  }
}

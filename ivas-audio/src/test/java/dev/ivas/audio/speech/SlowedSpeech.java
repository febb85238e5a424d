package dev.ivas.audio.speech;

import java.util.Arrays;

/**
 * Plays a recording more slowly at its own pitch, for there is no real slow speech to test with.
 *
 * <p>Source: W. Verhelst, M. Roelands, "An overlap-add technique based on waveform similarity
 * (WSOLA) for high quality time-scale modification of speech", ICASSP 1993.
 */
final class SlowedSpeech {
  /** 40 ms at 16 kHz: two periods of a low voice. */
  private static final int PIECE = 640;

  private static final int STEP = PIECE / 2;
  private static final int SEARCH = 160;

  private final double[] sound;

  private SlowedSpeech(double[] sound) {
    this.sound = sound;
  }

  /**
   * Slows a recording down.
   *
   * @param sound samples at 16 kHz, 40 ms and more
   * @param factor how many times as long it becomes
   * @return samples at 16 kHz
   */
  static double[] of(double[] sound, double factor) {
    return new SlowedSpeech(sound).by(factor);
  }

  private double[] by(double factor) {
    int length = (int) (sound.length * factor);
    double[] slow = new double[length + PIECE];
    int from = 0;
    for (int to = 0; to + PIECE < length; to += STEP) {
      int near = (int) (to / factor);
      from = to == 0 ? 0 : mostLike(from + STEP, near);
      for (int i = 0; i < PIECE; i++) {
        slow[to + i] += (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / PIECE)) * sound[from + i];
      }
    }
    return Arrays.copyOf(slow, length);
  }

  /** Returns where near a place the sound is most like what would have followed. */
  private int mostLike(int next, int near) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    int end = Math.min(sound.length - PIECE, near + SEARCH);
    for (int at = Math.max(0, near - SEARCH); at <= end; at++) {
      double alike = 0;
      double power = 1e-9;
      for (int i = 0; i < PIECE && next + i < sound.length; i += 2) {
        alike += sound[next + i] * sound[at + i];
        power += sound[at + i] * sound[at + i];
      }
      if (alike / Math.sqrt(power) > most) {
        most = alike / Math.sqrt(power);
        best = at;
      }
    }
    return best;
  }
}

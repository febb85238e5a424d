package dev.ivas.testkit.voice;

import java.util.Random;

/**
 * The noise of a room in which nobody speaks: deeper than white, always the same.
 *
 * @param rms its root mean square, 0 for none
 * @param seed chooses the noise
 */
record RoomTone(double rms, long seed) {
  /** 57 dB below the loudest sample of the voice, as in a quiet office. */
  static final RoomTone QUIET_ROOM = new RoomTone(0.0007, 2026);

  /** Nothing but digital silence. */
  static final RoomTone NONE = new RoomTone(0, 0);

  private static final double POLE = 0.8;

  float[] tone(int length) {
    Random random = new Random(seed);
    double gain = rms * Math.sqrt(1 - POLE * POLE);
    float[] tone = new float[length];
    double last = 0;
    for (int i = 0; i < length; i++) {
      last = POLE * last + random.nextGaussian();
      tone[i] = (float) (gain * last);
    }
    return tone;
  }
}

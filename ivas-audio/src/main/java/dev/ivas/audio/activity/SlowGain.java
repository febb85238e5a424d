package dev.ivas.audio.activity;

import java.util.Arrays;

/**
 * Brings soft recordings to the level the model knows and removes an offset.
 *
 * <p>A one-pole high-pass at about 25 Hz, then a gain that lifts the loudest sample of late to half
 * of full scale: at most 40 dB, never below 1. The peak is forgotten by 1 dB a second.
 *
 * <p>Knocks and keys are louder than a voice far from the microphone, which would stay soft for
 * half a minute after each. So a peak counts up to 12 dB above what half a second reaches for at
 * least 80 ms, and what is louder is cut off at full scale.
 */
final class SlowGain {
  private static final double POLE = 0.99;
  private static final double TARGET = 0.5;
  private static final double LARGEST = 100;
  private static final double FORGET = Math.pow(10, -1.0 / 20 / SpeechModel.SAMPLE_RATE_HZ);
  private static final int SLICE = SpeechModel.CHUNK_LENGTH / 2;
  private static final int SLICES = 32;
  private static final int LASTING_SLICES = 5;
  private static final double MOST_ABOVE = 4;

  private final float[] loudest = new float[SLICES];
  private final float[] sorted = new float[SLICES];
  private int slices;
  private double lastIn;
  private double lastOut;
  private double peak;

  /**
   * Changes the next sound of a stream in place. Half a second at once hears a voice begin before
   * it has lasted; shorter pieces are too loud for the first 80 ms of a voice after silence.
   *
   * @param chunks mono at 16 kHz, each sample in [-1, 1], shape [512 n]; the same afterwards
   */
  void lift(float[] chunks) {
    for (int from = 0; from < chunks.length; from += SLICE) {
      loudest[slices++ % SLICES] = highPass(chunks, from, from + SLICE);
    }
    System.arraycopy(loudest, 0, sorted, 0, SLICES);
    Arrays.sort(sorted);
    double most = MOST_ABOVE * sorted[SLICES - LASTING_SLICES];
    for (int i = 0; i < chunks.length; i++) {
      peak = Math.max(Math.min(Math.abs(chunks[i]), most), peak * FORGET);
      double gain = peak * LARGEST <= TARGET ? LARGEST : Math.max(1, TARGET / peak);
      chunks[i] = (float) Math.max(-1, Math.min(1, gain * chunks[i]));
    }
  }

  /** Takes the offset out of a slice; returns its loudest sample. */
  private float highPass(float[] samples, int from, int end) {
    float loud = 0;
    for (int i = from; i < end; i++) {
      lastOut = samples[i] - lastIn + POLE * lastOut;
      lastIn = samples[i];
      samples[i] = (float) lastOut;
      loud = Math.max(loud, Math.abs(samples[i]));
    }
    return loud;
  }
}

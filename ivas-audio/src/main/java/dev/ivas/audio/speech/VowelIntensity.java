package dev.ivas.audio.speech;

import dev.ivas.core.feature.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * The intensity of a stream from 300 to 3300 Hz, where vowels are loud and murmurs and hisses are
 * not: what {@link SyllableNuclei} looks for peaks in. Confined to one thread.
 */
public final class VowelIntensity {
  private static final double LOW_HZ = 300;
  private static final double HIGH_HZ = 3300;
  private static final double FLOOR_HZ = 50;
  private static final double STEP_SECONDS = 0.016;

  private final BandPass band;
  private final Intensity intensity;
  private double[] passed = new double[0];

  /**
   * Creates a meter.
   *
   * @param sampleRateHz samples per second of the mono stream, above 6,600
   */
  public VowelIntensity(int sampleRateHz) {
    this(sampleRateHz, null);
  }

  /**
   * Creates a meter.
   *
   * @param sampleRateHz samples per second of the mono stream, above 6,600
   * @param file takes what is kept of hours, and must stay open; null keeps all in memory
   */
  public VowelIntensity(int sampleRateHz, @Nullable ScratchFile file) {
    band = new BandPass(sampleRateHz, LOW_HZ, HIGH_HZ);
    intensity = new Intensity(sampleRateHz, FLOOR_HZ, STEP_SECONDS, file);
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    if (passed.length < to - from) {
      passed = new double[to - from];
    }
    for (int i = from; i < to; i++) {
      passed[i - from] = band.next(samples[i]);
    }
    intensity.accept(passed, 0, to - from);
  }

  /** {@return the values so far, in decibels} */
  double[] decibels() {
    return intensity.decibels();
  }

  double secondsAt(int index) {
    return intensity.secondsAt(index);
  }
}

package dev.ivas.audio.speech;

import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Tracker;
import java.util.Arrays;

/**
 * Counts syllables by their nuclei: peaks of intensity in which the voice sounds.
 *
 * <p>A peak counts if it lies less than 25 dB below the loud end (99th percentile) of the
 * recording, if the intensity fell by at least 2 dB between it and the peak before, and if it is
 * voiced.
 *
 * <p>Source: N. H. de Jong and T. Wempe, "Praat script to detect syllable nuclei and measure speech
 * rate automatically", Behavior Research Methods 41 (2009), with the band from 300 to 3300 Hz that
 * N. H. de Jong, J. Pacilly and W. Heeren, "PRAAT scripts to measure speed fluency and breakdown
 * fluency in speech automatically", Assessment in Education 28 (2021) put before it.
 *
 * <p>Limits: filled pauses have nuclei too; long vowels of slow speech may count twice, and
 * unstressed syllables of fast speech are missed.
 */
public final class SyllableNuclei {
  private static final double RANGE_DB = 25;
  private static final double DIP_DB = 2;
  private static final double LOUD_SHARE = 0.99;

  private SyllableNuclei() {}

  /**
   * Finds the nuclei of a whole recording.
   *
   * @param samples mono sound
   * @param sampleRateHz samples per second, as {@link VowelIntensity} wants it
   * @param contour its fundamental frequency on the same clock, {@link F0Tracker#readyContour}
   * @return times of the nuclei, in seconds, increasing
   */
  public static double[] find(double[] samples, int sampleRateHz, F0Contour contour) {
    VowelIntensity intensity = new VowelIntensity(sampleRateHz);
    intensity.accept(samples, 0, samples.length);
    return find(intensity, contour);
  }

  /**
   * Finds the nuclei.
   *
   * @param intensity of the sound
   * @param contour its fundamental frequency on the same clock, {@link F0Tracker#readyContour}
   * @return times of the nuclei, in seconds, increasing
   */
  public static double[] find(VowelIntensity intensity, F0Contour contour) {
    double[] decibels = intensity.decibels();
    if (decibels.length < 3) {
      return new double[0];
    }
    double[] sorted = decibels.clone();
    Arrays.sort(sorted);
    double threshold = sorted[(int) (LOUD_SHARE * (sorted.length - 1))] - RANGE_DB;
    int[] peaks = new int[decibels.length];
    int count = 0;
    double lowest = Double.NEGATIVE_INFINITY;
    int pending = -1;
    for (int i = 1; i + 1 < decibels.length; i++) {
      boolean peak =
          decibels[i] > decibels[i - 1]
              && decibels[i] >= decibels[i + 1]
              && decibels[i] > threshold;
      if (pending >= 0) {
        lowest = Math.min(lowest, decibels[i]);
      }
      if (pending >= 0 && decibels[pending] - lowest >= DIP_DB) {
        peaks[count++] = pending;
        pending = -1;
      }
      if (peak && (pending < 0 || decibels[i] > decibels[pending])) {
        pending = i;
        lowest = decibels[i];
      }
    }
    if (pending >= 0) {
      peaks[count++] = pending;
    }
    return Arrays.stream(peaks, 0, count)
        .mapToDouble(intensity::secondsAt)
        .filter(seconds -> isVoiced(seconds, contour))
        .toArray();
  }

  private static boolean isVoiced(double seconds, F0Contour contour) {
    int window = (int) Math.rint((seconds - contour.firstSeconds()) / contour.stepSeconds());
    return window >= 0 && window < contour.windowCount() && contour.isVoiced(window);
  }
}

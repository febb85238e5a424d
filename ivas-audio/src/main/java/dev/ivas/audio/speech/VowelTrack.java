package dev.ivas.audio.speech;

import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.FormantPeaks;
import dev.ivas.audio.spectrum.MelFilterbank;
import dev.ivas.audio.spectrum.MelScale;
import dev.ivas.audio.spectrum.PowerSpectrum;
import dev.ivas.audio.spectrum.StreamedWindows;
import dev.ivas.core.feature.ScratchFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What tells vowels and nasals from each other, per window of a stream: 30 ms every 10 ms.
 *
 * <p>All is read from the mean of five windows' power spectra, which calms creaky voices, in 26 mel
 * bands. Kept are six floats a window (24 bytes), nothing of the sound:
 *
 * <pre>
 * level     10 log10 of the power from 0.2 to 2.7 kHz, in dB of an arbitrary scale
 * voicing   power from 0.1 to 2.3 kHz over that above 3.1 kHz, in dB; low in hisses
 * murmur    power from 0.1 to 0.5 kHz over that from 0.6 to 2.9 kHz, in dB; high in nasals
 * f1, f2    formants in hertz, NaN where not found (see {@link FormantPeaks})
 * change    root mean square over 18 bands (0.1 to 4 kHz) of the difference in dB, the mean level
 *           taken out, between the spectra 40 ms later and 40 ms earlier
 * </pre>
 *
 * <p>Confined to one thread.
 */
public final class VowelTrack {
  /** Time from window to window, in seconds; window {@code i} is centred on {@code i} steps. */
  public static final double STEP_SECONDS = 0.01;

  private static final int REACH = 2;
  private static final int CHANGE_REACH = 4;
  private static final int BANDS = 26;
  private static final int FIRST_SHAPE_BAND = 1;
  private static final int SHAPE_BANDS = 18;
  private static final double SHAPE_RANGE = Math.pow(10, -3.5);
  private static final double SMALLEST_POWER = 1e-9;

  private final PowerSpectrum spectrum;
  private final MelFilterbank filterbank;
  private final FormantPeaks peaks;
  private final StreamedWindows windows;
  private final double[][] recent;
  private final double[][] shapes = new double[2 * CHANGE_REACH + 1][SHAPE_BANDS];
  private final double[] power;
  private final double[] mel = new double[BANDS];
  private final double[] formants = new double[2];
  private final FloatSeries level;
  private final FloatSeries voicing;
  private final FloatSeries murmur;
  private final FloatSeries f1;
  private final FloatSeries f2;
  private final FloatSeries change;
  private int received;

  /**
   * Creates a meter for a stream.
   *
   * @param sampleRateHz samples per second; 16,000 is what the detectors were made for
   */
  public VowelTrack(int sampleRateHz) {
    this(sampleRateHz, null);
  }

  /**
   * Creates a meter for a stream.
   *
   * @param sampleRateHz samples per second; 16,000 is what the detectors were made for
   * @param file takes what is kept of hours, and must stay open; null keeps all in memory
   */
  public VowelTrack(int sampleRateHz, @Nullable ScratchFile file) {
    level = new FloatSeries(file);
    voicing = new FloatSeries(file);
    murmur = new FloatSeries(file);
    f1 = new FloatSeries(file);
    f2 = new FloatSeries(file);
    change = new FloatSeries(file);
    AnalysisWindow window =
        AnalysisWindow.ofMillis(sampleRateHz, 30, 1000 * STEP_SECONDS).paddedToPowerOfTwo();
    spectrum = new PowerSpectrum(window);
    filterbank = new MelFilterbank(sampleRateHz, window.fftLength(), BANDS, MelScale.HTK, false);
    peaks = new FormantPeaks(sampleRateHz, window.fftLength());
    windows = new StreamedWindows(window, WindowCutter.Padding.ZERO, this::add);
    power = new double[spectrum.binCount()];
    recent = new double[2 * REACH + 1][spectrum.binCount()];
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    windows.accept(samples, from, to);
  }

  /** Ends the stream. */
  public void finish() {
    windows.finish();
    while (level.size() < received) {
      describe();
    }
  }

  /** {@return how many windows were described} */
  public int windowCount() {
    return level.size();
  }

  double[] levels() {
    return level.toDoubles();
  }

  double[] murmurs() {
    return murmur.toDoubles();
  }

  double[] firstFormants() {
    return f1.toDoubles();
  }

  double[] secondFormants() {
    return f2.toDoubles();
  }

  double voicingAt(int window) {
    return voicing.get(window);
  }

  /** Returns the change of the spectrum around a window; infinite at both ends of the stream. */
  double changeAt(int window) {
    int place = window - CHANGE_REACH;
    return place < 0 || place >= change.size() ? Double.POSITIVE_INFINITY : change.get(place);
  }

  private void add(double[] samples, int offset) {
    spectrum.transform(samples, offset, recent[received % recent.length]);
    received++;
    if (received > REACH) {
      describe();
    }
  }

  private void describe() {
    average(level.size());
    peaks.find(power, formants);
    filterbank.apply(power, mel);
    shape(level.size());
    level.add(decibels(2, 16));
    voicing.add(decibels(1, 14) - decibels(18, BANDS));
    murmur.add(decibels(1, 5) - decibels(6, 17));
    f1.add(formants[0]);
    f2.add(formants[1]);
  }

  private void average(int centre) {
    int from = Math.max(0, centre - REACH);
    int to = Math.min(received, centre + REACH + 1);
    Arrays.fill(power, 0);
    for (int i = from; i < to; i++) {
      double[] one = recent[i % recent.length];
      for (int k = 0; k < power.length; k++) {
        power[k] += one[k];
      }
    }
    for (int k = 0; k < power.length; k++) {
      power[k] /= to - from;
    }
  }

  /** Notes the shape of the spectrum and how it differs from that of 80 ms ago. */
  private void shape(int centre) {
    double[] shape = shapes[centre % shapes.length];
    double floor = SMALLEST_POWER * SMALLEST_POWER;
    for (int m = 0; m < SHAPE_BANDS; m++) {
      floor = Math.max(floor, SHAPE_RANGE * mel[FIRST_SHAPE_BAND + m]);
    }
    double mean = 0;
    for (int m = 0; m < SHAPE_BANDS; m++) {
      shape[m] = 10 * Math.log10(Math.max(floor, mel[FIRST_SHAPE_BAND + m]));
      mean += shape[m] / SHAPE_BANDS;
    }
    for (int m = 0; m < SHAPE_BANDS; m++) {
      shape[m] -= mean;
    }
    if (centre >= 2 * CHANGE_REACH) {
      change.add(distance(shape, shapes[(centre + 1) % shapes.length]));
    }
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int m = 0; m < one.length; m++) {
      sum += (one[m] - other[m]) * (one[m] - other[m]);
    }
    return Math.sqrt(sum / one.length);
  }

  private double decibels(int fromBand, int toBand) {
    double sum = SMALLEST_POWER;
    for (int m = fromBand; m < toBand; m++) {
      sum += mel[m];
    }
    return 10 * Math.log10(sum);
  }
}

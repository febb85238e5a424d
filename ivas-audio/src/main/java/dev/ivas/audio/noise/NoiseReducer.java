package dev.ivas.audio.noise;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Takes noise out of a stream of speech at 16 kHz: sample for sample, no sooner and no later.
 *
 * <p>Windows of 32 ms (square root of a periodic Hann window, half overlapping) are transformed,
 * weighted frequency by frequency with {@link LogSpectralGain} over the noise that {@link
 * NoisePower} follows, and added up again. What is taken out never falls by more than the gain's
 * floor, which keeps the rest from sounding, and being heard, as tones. Confined to one thread.
 */
public final class NoiseReducer {
  private static final int WINDOW = 512;
  private static final int HOP = WINDOW / 2;
  private static final int BINS = WINDOW / 2 + 1;

  private final DoubleFFT_1D fft = new DoubleFFT_1D(WINDOW);
  private final double[] window = new double[WINDOW];
  private final double[] recent = new double[WINDOW];
  private final double[] work = new double[WINDOW];
  private final double[] tail = new double[HOP];
  private final double[] ready = new double[HOP];
  private final double[] power = new double[BINS];
  private final Sink sink;
  private NoisePower noise = new NoisePower(BINS);
  private LogSpectralGain gain = new LogSpectralGain(BINS);
  private int filled;
  private long taken;
  private long given = -HOP;

  /** Receives pieces of sound; the array is reused. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next samples.
     *
     * @param samples the array that holds them
     * @param count how many, from the first on
     */
    void piece(double[] samples, int count);
  }

  /**
   * Creates a reducer for one stream.
   *
   * @param sink receives the sound, at most 32 ms after it came in
   */
  public NoiseReducer(Sink sink) {
    this.sink = sink;
    for (int i = 0; i < WINDOW; i++) {
      window[i] = Math.sqrt(0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
    }
  }

  /**
   * Takes the next samples.
   *
   * @param samples mono at 16 kHz, each in [-1, 1]
   * @param count how many of them, from the first on
   */
  public void accept(double[] samples, int count) {
    taken += count;
    for (int i = 0; i < count; i++) {
      put(samples[i]);
    }
  }

  /** Ends the stream: all that came in has gone out. What comes next is another stream. */
  public void finish() {
    while (taken > 0 && given < taken) {
      put(0);
    }
    Arrays.fill(recent, 0);
    Arrays.fill(tail, 0);
    noise = new NoisePower(BINS);
    gain = new LogSpectralGain(BINS);
    filled = 0;
    taken = 0;
    given = -HOP;
  }

  private void put(double sample) {
    recent[HOP + filled++] = sample;
    if (filled == HOP) {
      filled = 0;
      work();
    }
  }

  private void work() {
    for (int i = 0; i < WINDOW; i++) {
      work[i] = window[i] * recent[i];
    }
    fft.realForward(work);
    weigh();
    fft.realInverse(work, true);
    for (int i = 0; i < HOP; i++) {
      ready[i] = tail[i] + window[i] * work[i];
      tail[i] = window[HOP + i] * work[HOP + i];
    }
    System.arraycopy(recent, HOP, recent, 0, HOP);
    give();
  }

  /** The transform packs the highest frequency, which is real, beside the lowest. */
  private void weigh() {
    power[0] = work[0] * work[0];
    power[BINS - 1] = work[1] * work[1];
    for (int k = 1; k < BINS - 1; k++) {
      power[k] = work[2 * k] * work[2 * k] + work[2 * k + 1] * work[2 * k + 1];
    }
    double[] weights = gain.of(power, noise.follow(power));
    work[0] *= weights[0];
    work[1] *= weights[BINS - 1];
    for (int k = 1; k < BINS - 1; k++) {
      work[2 * k] *= weights[k];
      work[2 * k + 1] *= weights[k];
    }
  }

  /** The first window reaches half into nothing, and the last beyond the end. */
  private void give() {
    if (given >= 0) {
      sink.piece(ready, (int) Math.min(HOP, taken - given));
    }
    given += HOP;
  }
}

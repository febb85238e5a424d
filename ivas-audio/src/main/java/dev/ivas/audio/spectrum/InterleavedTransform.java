package dev.ivas.audio.spectrum;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * The power spectrum of real samples whose number is a small odd factor times a power of two, as 20
 * ms have at common rates: 5 times 64 at 16 kHz.
 *
 * <p>JTransforms allocates at every length that is no power of two. Here the samples are cut into
 * as many interleaved parts as the odd factor says, each a power of two long, whose transforms are
 * joined again: nothing is allocated. Confined to one thread.
 *
 * <p>Source: J. W. Cooley, J. W. Tukey, "An algorithm for the machine calculation of complex
 * Fourier series", Mathematics of Computation 19 (1965).
 */
final class InterleavedTransform {
  private static final int LARGEST_ODD = 15;
  private static final int SHORTEST_PART = 4;

  private final int length;
  private final int odd;
  private final int base;
  private final DoubleFFT_1D fft;
  private final double[][] parts;
  private final double[][] turnCos;
  private final double[][] turnSin;
  private final double[][] rootCos;
  private final double[][] rootSin;
  private final double[][] re;
  private final double[][] im;
  private final double[] evenRe;
  private final double[] evenIm;
  private final double[] oddRe;
  private final double[] oddIm;

  /** Prepares for so many samples, a length that {@link #suits}. */
  InterleavedTransform(int length) {
    this.length = length;
    odd = oddFactor(length);
    base = length / odd;
    fft = new DoubleFFT_1D(base);
    parts = new double[odd][base];
    re = new double[odd][base / 2 + 1];
    im = new double[odd][base / 2 + 1];
    evenRe = new double[base / 2 + 1];
    evenIm = new double[base / 2 + 1];
    oddRe = new double[base / 2 + 1];
    oddIm = new double[base / 2 + 1];
    turnCos = new double[odd][base / 2 + 1];
    turnSin = new double[odd][base / 2 + 1];
    rootCos = new double[odd][odd];
    rootSin = new double[odd][odd];
    for (int t = 0; t < odd; t++) {
      circle(turnCos[t], turnSin[t], 2 * Math.PI * t / length);
      circle(rootCos[t], rootSin[t], 2 * Math.PI * t / odd);
    }
  }

  private static void circle(double[] cos, double[] sin, double step) {
    for (int i = 0; i < cos.length; i++) {
      cos[i] = Math.cos(step * i);
      sin[i] = Math.sin(step * i);
    }
  }

  /** {@return whether a length has a small odd factor, more than 1, and a power of two} */
  static boolean suits(int length) {
    int factor = oddFactor(length);
    return factor > 1 && factor <= LARGEST_ODD && length / factor >= SHORTEST_PART;
  }

  private static int oddFactor(int length) {
    return length / Integer.lowestOneBit(length);
  }

  /**
   * Computes the squared magnitude of each frequency.
   *
   * @param samples shape [length]
   * @param power receives the power, shape [length / 2 + 1]
   */
  void power(double[] samples, double[] power) {
    for (int t = 0; t < odd; t++) {
      double[] part = parts[t];
      for (int i = 0, j = t; i < base; i++, j += odd) {
        part[i] = samples[j];
      }
      fft.realForward(part);
    }
    for (int t = 0; t < odd; t++) {
      turn(parts[t], t);
    }
    for (int q = 0; q <= odd / 2; q++) {
      join(q);
      put(q, power);
    }
  }

  /** Turns the frequencies of a part by its place. */
  private void turn(double[] part, int t) {
    double[] cos = turnCos[t];
    double[] sin = turnSin[t];
    double[] real = re[t];
    double[] imaginary = im[t];
    int last = base / 2;
    real[0] = part[0];
    imaginary[0] = 0;
    for (int k = 1; k < last; k++) {
      real[k] = cos[k] * part[2 * k] + sin[k] * part[2 * k + 1];
      imaginary[k] = cos[k] * part[2 * k + 1] - sin[k] * part[2 * k];
    }
    real[last] = cos[last] * part[1];
    imaginary[last] = -sin[last] * part[1];
  }

  /** Sums over the parts under cosines and sines. */
  private void join(int q) {
    System.arraycopy(re[0], 0, evenRe, 0, evenRe.length);
    System.arraycopy(im[0], 0, evenIm, 0, evenIm.length);
    Arrays.fill(oddRe, 0);
    Arrays.fill(oddIm, 0);
    for (int t = 1; t <= odd / 2; t++) {
      double c = rootCos[q][t];
      double s = rootSin[q][t];
      addPair(c, re[t], re[odd - t], evenRe, s, oddIm);
      addPair(c, im[t], im[odd - t], evenIm, s, oddRe);
    }
  }

  private static void addPair(
      double c, double[] low, double[] high, double[] even, double s, double[] odd) {
    for (int k = 0; k < even.length; k++) {
      even[k] += c * (low[k] + high[k]);
      odd[k] += s * (low[k] - high[k]);
    }
  }

  /** Places q and odd - q differ in a sign; beyond half the length lie mirrored frequencies. */
  private void put(int q, double[] power) {
    for (int k = 0; k < evenRe.length; k++) {
      double real = evenRe[k] + oddRe[k];
      double imaginary = evenIm[k] - oddIm[k];
      int frequency = k + q * base;
      power[Math.min(frequency, length - frequency)] = real * real + imaginary * imaginary;
    }
    if (q == 0) {
      return;
    }
    for (int k = 0; k < evenRe.length; k++) {
      double real = evenRe[k] - oddRe[k];
      double imaginary = evenIm[k] + oddIm[k];
      int frequency = k + (odd - q) * base;
      power[Math.min(frequency, length - frequency)] = real * real + imaginary * imaginary;
    }
  }
}

package dev.ivas.audio.internal;

/**
 * Changes the sample rate of a stream by windowed sinc interpolation.
 *
 * <p>The low-pass ends at 0.9 of the lower of both Nyquist frequencies; the kernel spans 16 zero
 * crossings to each side, in 512 phases. Output sample {@code j} stands for the same moment as
 * input position {@code j * inputRate / outputRate}. Confined to one thread.
 *
 * <p>Source: J. O. Smith, P. Gossett, "A flexible sampling-rate conversion method", ICASSP 1984.
 */
public final class Resampler {
  private static final int CROSSINGS = 16;
  private static final int PHASES = 512;
  private static final double PASS_BAND = 0.9;

  private final double hop;
  private final int half;
  private final double[][] kernels;
  private final WindowCutter cutter;
  private long produced;

  /** Receives resampled sound, one sample at a time. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next sample.
     *
     * @param sample its value
     */
    void sample(double sample);
  }

  /**
   * Creates a resampler.
   *
   * @param inputRateHz samples per second that come in
   * @param outputRateHz samples per second that go out
   */
  public Resampler(int inputRateHz, int outputRateHz) {
    hop = (double) inputRateHz / outputRateHz;
    double cutoff = PASS_BAND * Math.min(1, 1 / hop);
    half = (int) Math.ceil(CROSSINGS / cutoff);
    kernels = new double[PHASES + 1][];
    for (int phase = 0; phase <= PHASES; phase++) {
      kernels[phase] = kernel((double) phase / PHASES, half, cutoff);
    }
    cutter = new WindowCutter(2 * half, 1 - half, hop, WindowCutter.Padding.ZERO);
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   * @param sink receives what can be computed so far
   */
  public void accept(double[] samples, int from, int to, Sink sink) {
    cutter.accept(samples, from, to, (window, offset) -> sink.sample(interpolate(window, offset)));
  }

  /**
   * Ends the stream.
   *
   * @param sink receives the last samples
   */
  public void finish(Sink sink) {
    cutter.finish(half, (window, offset) -> sink.sample(interpolate(window, offset)));
  }

  private double interpolate(double[] window, int offset) {
    double place = produced++ * hop;
    double[] kernel = kernels[(int) Math.rint((place - Math.floor(place)) * PHASES)];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      sum += kernel[i] * window[offset + i];
    }
    return sum;
  }

  private static double[] kernel(double fraction, int half, double cutoff) {
    double[] kernel = new double[2 * half];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      double distance = i - (half - 1) - fraction;
      double angle = Math.PI * distance * cutoff;
      double sinc = angle == 0 ? 1 : Math.sin(angle) / angle;
      double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / (half + 1));
      kernel[i] = sinc * window;
      sum += kernel[i];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return kernel;
  }
}

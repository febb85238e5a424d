package dev.ivas.audio.speech;

/**
 * Passes a band of a stream: Butterworth filters of the fourth order at both of its ends, so that
 * what lies an octave outside is 24 dB softer. Delays by some milliseconds. Confined to one thread.
 *
 * <p>Source: R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".
 */
final class BandPass {
  /** Quality factors of the two sections of a Butterworth filter of the fourth order. */
  private static final double[] SECTIONS = {0.541196, 1.306563};

  private final Section[] sections = new Section[2 * SECTIONS.length];

  /**
   * Designs the filter.
   *
   * @param sampleRateHz samples per second
   * @param lowHz lower end of the band, 3 dB down
   * @param highHz upper end, below half the rate
   */
  BandPass(int sampleRateHz, double lowHz, double highHz) {
    for (int i = 0; i < SECTIONS.length; i++) {
      sections[2 * i] = new Section(2 * Math.PI * lowHz / sampleRateHz, SECTIONS[i], false);
      sections[2 * i + 1] = new Section(2 * Math.PI * highHz / sampleRateHz, SECTIONS[i], true);
    }
  }

  double next(double sample) {
    double value = sample;
    for (Section section : sections) {
      value = section.next(value);
    }
    return value;
  }

  /** One second-order section, in transposed direct form II. */
  private static final class Section {
    private final double ends;
    private final double middle;
    private final double feedback1;
    private final double feedback2;
    private double state1;
    private double state2;

    Section(double angle, double quality, boolean low) {
      double cosine = Math.cos(angle);
      double alpha = Math.sin(angle) / (2 * quality);
      double gain = 1 / (1 + alpha);
      double pass = low ? 1 - cosine : 1 + cosine;
      ends = 0.5 * pass * gain;
      middle = (low ? pass : -pass) * gain;
      feedback1 = -2 * cosine * gain;
      feedback2 = (1 - alpha) * gain;
    }

    double next(double in) {
      double out = ends * in + state1;
      state1 = middle * in - feedback1 * out + state2;
      state2 = ends * in - feedback2 * out;
      return out;
    }
  }
}

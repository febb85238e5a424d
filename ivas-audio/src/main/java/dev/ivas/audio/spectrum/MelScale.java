package dev.ivas.audio.spectrum;

/** A mapping of frequency to perceived pitch. */
public enum MelScale {
  /** Linear below 1000 Hz, logarithmic above (Slaney's Auditory Toolbox); librosa's default. */
  SLANEY {
    @Override
    public double toMel(double hz) {
      return hz < BREAK_HZ
          ? hz / HZ_PER_MEL
          : BREAK_HZ / HZ_PER_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP;
    }

    @Override
    public double toHz(double mel) {
      double breakMel = BREAK_HZ / HZ_PER_MEL;
      return mel < breakMel ? mel * HZ_PER_MEL : BREAK_HZ * Math.exp(LOG_STEP * (mel - breakMel));
    }
  },

  /** {@code 2595 log10(1 + f / 700)}, as the Hidden Markov Model Toolkit has it. */
  HTK {
    @Override
    public double toMel(double hz) {
      return 2595 * Math.log10(1 + hz / 700);
    }

    @Override
    public double toHz(double mel) {
      return 700 * (Math.pow(10, mel / 2595) - 1);
    }
  };

  private static final double BREAK_HZ = 1000;
  private static final double HZ_PER_MEL = 200.0 / 3;
  private static final double LOG_STEP = Math.log(6.4) / 27;

  /**
   * Converts a frequency.
   *
   * @param hz frequency, not negative
   * @return the same in mel
   */
  public abstract double toMel(double hz);

  /**
   * Converts back.
   *
   * @param mel pitch in mel
   * @return the same in hertz
   */
  public abstract double toHz(double mel);
}

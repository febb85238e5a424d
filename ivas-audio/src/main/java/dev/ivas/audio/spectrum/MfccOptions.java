package dev.ivas.audio.spectrum;

/**
 * What an MFCC is computed from.
 *
 * @param window how sound is cut
 * @param melBands number of mel filters, at least {@code coefficients}
 * @param scale spacing of the filters
 * @param areaNormalized whether filters are divided by their width
 * @param coefficients number of coefficients kept, c0 first
 * @param topDb how far below the loudest band of the <em>whole recording</em> a band may lie before
 *     it is raised; infinite for no such limit, the only setting under which a window's
 *     coefficients do not depend on other windows
 */
public record MfccOptions(
    AnalysisWindow window,
    int melBands,
    MelScale scale,
    boolean areaNormalized,
    int coefficients,
    double topDb) {

  /** librosa's default limit below the loudest band of the recording. */
  public static final double LIBROSA_TOP_DB = 80;

  /** Checks the numbers. */
  public MfccOptions {
    if (coefficients < 1 || melBands < coefficients || !(topDb > 0)) {
      throw new IllegalArgumentException(
          "need 1 <= coefficients <= melBands and topDb > 0, got "
              + coefficients
              + ", "
              + melBands
              + ", "
              + topDb);
    }
  }

  /**
   * Returns the reports' setting: 13 coefficients of 40 bands, no limit below the loudest band.
   *
   * @param window how sound is cut; reports use 20 ms every 10 ms
   * @return the options
   */
  public static MfccOptions forReports(AnalysisWindow window) {
    return new MfccOptions(window, 40, MelScale.SLANEY, true, 13, Double.POSITIVE_INFINITY);
  }

  /**
   * Returns librosa's definition: 13 coefficients, Slaney's scale and areas, 80 dB.
   *
   * @param window how sound is cut
   * @param melBands number of mel filters; librosa's default is 128
   * @return the options
   */
  public static MfccOptions librosa(AnalysisWindow window, int melBands) {
    return new MfccOptions(window, melBands, MelScale.SLANEY, true, 13, LIBROSA_TOP_DB);
  }
}

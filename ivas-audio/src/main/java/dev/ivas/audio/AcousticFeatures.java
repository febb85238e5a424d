package dev.ivas.audio;

import dev.ivas.audio.internal.Channels;
import dev.ivas.audio.librosa.LibrosaFeatures;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a whole recording under the names, definitions and units of librosa and Praat, as nested
 * maps ready to be written as JSON.
 *
 * <pre>
 * librosa                       see {@link LibrosaFeatures}
 * praat.pitch                   n_frames, t1, n_voiced, mean_hz, sd_hz, median_hz, q05_hz, q95_hz,
 *                               min_hz_none, max_hz_none
 * praat.intensity               n_frames, t1, mean_db, mean_energy_db, sd_db, min_db, max_db
 * praat.voice                   n_periods, jitter_local, shimmer_local, hnr_cc_mean_db
 * speech                        speechSeconds, pauses[{start, end}],
 *                               fillers[{start, end, label, confidence}], syllables,
 *                               articulationRate
 * </pre>
 *
 * <p>Unlike a report's section the MFCC have librosa's limit of 80 dB below the loudest band
 * (top_db), and pitch is Praat's, without the speaker's own range. An absent number is null. All
 * but {@code speech} is measured at the recording's own rate; memory grows with its length.
 *
 * <p>Of several channels {@code librosa} and {@code speech} measure the mean; {@code praat} hears
 * each, as Praat does, so that channels that cancel out are no silence. A report hears the mean
 * only.
 */
public final class AcousticFeatures {
  /** The setting that is measured unless another is asked for. */
  public static final String DEFAULT_SETTING = "seed20_hop10_mel40";

  /** Asks for every setting. */
  public static final String ALL_SETTINGS = LibrosaFeatures.ALL_SETTINGS;

  private AcousticFeatures() {}

  /** {@return the names of all settings, sorted; a family has some of them} */
  public static List<String> settings() {
    return LibrosaFeatures.settings();
  }

  /**
   * Measures a mono recording.
   *
   * @param samples mono sound, each in [-1, 1] and finite
   * @param sampleRateHz samples per second, 4,000 to 384,000
   * @param setting see the other method
   * @param firstFrames how many windows of librosa's to give in full, zero or more
   * @return the features
   */
  public static Map<String, Object> measure(
      double[] samples, int sampleRateHz, String setting, int firstFrames) {
    return measure(samples, 1, sampleRateHz, setting, firstFrames);
  }

  /**
   * Measures a recording.
   *
   * @param samples interleaved, a whole number per channel, each in [-1, 1] and finite
   * @param channels 1 for mono
   * @param sampleRateHz samples per second and channel, 4,000 to 384,000
   * @param setting one of {@link #settings()}, measured in each family that has it, or {@link
   *     #ALL_SETTINGS}
   * @param firstFrames how many windows of librosa's to give in full, zero or more
   * @return the features
   * @throws IllegalArgumentException if a sample is not finite, the setting unknown or the samples
   *     no whole number per channel
   * @throws dev.ivas.core.error.MissingModelException if the model that tells speech is missing
   */
  public static Map<String, Object> measure(
      double[] samples, int channels, int sampleRateHz, String setting, int firstFrames) {
    LibrosaFeatures librosa = new LibrosaFeatures(sampleRateHz, setting, firstFrames);
    for (double sample : samples) {
      if (!Double.isFinite(sample)) {
        throw new IllegalArgumentException("the sound is not finite everywhere");
      }
    }
    double[] mean = Channels.mean(samples, channels, channels);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sample_rate", sampleRateHz);
    result.put("n_samples", mean.length);
    librosa.accept(mean, 0, mean.length);
    result.put("librosa", librosa.finish());
    F0Contour contour = F0Tracker.of(samples, channels, sampleRateHz, F0Options.defaults());
    result.put("praat", PraatFeatures.measure(samples, channels, sampleRateHz, contour));
    result.put("speech", new SpeechFeatures(mean, sampleRateHz).measure());
    return result;
  }
}

package dev.ivas.audio;

import dev.ivas.audio.internal.Finite;
import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.librosa.LibrosaFeatures;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.pitch.Harmonicity;
import dev.ivas.audio.pitch.VoiceQuality;
import dev.ivas.audio.pitch.VoiceQualityMeter;
import dev.ivas.audio.speech.Intensity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a whole recording under the names, definitions and units of librosa and Praat, as nested
 * maps ready to be written as JSON.
 *
 * <pre>
 * librosa                       see {@link LibrosaFeatures}
 * praat.pitch                   n_frames, n_voiced, mean_hz, sd_hz, median_hz
 * praat.intensity               n_frames, mean_db, sd_db, min_db, max_db
 * praat.voice                   n_periods, jitter_local, shimmer_local, hnr_cc_mean_db
 * speech                        speechSeconds, pauses[{start, end}],
 *                               fillers[{start, end, label, confidence}], syllables,
 *                               articulationRate
 * </pre>
 *
 * <p>Unlike a report's section the MFCC have librosa's limit of 80 dB below the loudest band
 * (top_db), and pitch is Praat's, without the speaker's own range. An absent number is null. All
 * but {@code speech} is measured at the recording's own rate; memory grows with its length.
 */
public final class AcousticFeatures {
  /** The setting that is measured unless another is asked for. */
  public static final String DEFAULT_SETTING = "seed20_hop10_mel40";

  /** Asks for every setting. */
  public static final String ALL_SETTINGS = LibrosaFeatures.ALL_SETTINGS;

  private final double[] samples;
  private final int sampleRateHz;

  private AcousticFeatures(double[] samples, int sampleRateHz) {
    this.samples = samples;
    this.sampleRateHz = sampleRateHz;
  }

  /** {@return the names of all settings, sorted; a family has some of them} */
  public static List<String> settings() {
    return LibrosaFeatures.settings();
  }

  /**
   * Measures a recording.
   *
   * @param samples mono sound, each in [-1, 1] and finite
   * @param sampleRateHz samples per second, 4,000 to 384,000
   * @param setting one of {@link #settings()}, measured in each family that has it, or {@link
   *     #ALL_SETTINGS}
   * @param firstFrames how many windows of librosa's to give in full, zero or more
   * @return the features
   * @throws IllegalArgumentException if a sample is not finite or the setting unknown
   * @throws dev.ivas.core.error.MissingModelException if the model that tells speech is missing
   */
  public static Map<String, Object> measure(
      double[] samples, int sampleRateHz, String setting, int firstFrames) {
    LibrosaFeatures librosa = new LibrosaFeatures(sampleRateHz, setting, firstFrames);
    for (double sample : samples) {
      if (!Double.isFinite(sample)) {
        throw new IllegalArgumentException("the sound is not finite everywhere");
      }
    }
    AcousticFeatures features = new AcousticFeatures(samples, sampleRateHz);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sample_rate", sampleRateHz);
    result.put("n_samples", samples.length);
    librosa.accept(samples, 0, samples.length);
    result.put("librosa", librosa.finish());
    F0Contour contour = F0Tracker.of(samples, sampleRateHz, F0Options.defaults());
    result.put("praat", features.praat(contour));
    result.put("speech", new SpeechFeatures(samples, sampleRateHz).measure(contour));
    return result;
  }

  private Map<String, Object> praat(F0Contour contour) {
    Map<String, Object> pitch = new LinkedHashMap<>();
    pitch.put("n_frames", contour.windowCount());
    pitch.put("n_voiced", contour.voicedCount());
    pitch.put("mean_hz", Finite.orNull(contour.meanHz()));
    pitch.put("sd_hz", Finite.orNull(contour.sdHz()));
    pitch.put("median_hz", Finite.orNull(contour.quantileHz(0.5)));
    Moments decibels = moments(Intensity.of(samples, sampleRateHz, 75, 0.01).decibels());
    Map<String, Object> intensity = new LinkedHashMap<>();
    intensity.put("n_frames", decibels.count());
    intensity.put("mean_db", Finite.orNull(decibels.mean()));
    intensity.put("sd_db", Finite.orNull(decibels.sampleSd()));
    intensity.put("min_db", Finite.orNull(decibels.min()));
    intensity.put("max_db", Finite.orNull(decibels.max()));
    VoiceQuality quality = VoiceQualityMeter.of(samples, sampleRateHz);
    Map<String, Object> voice = new LinkedHashMap<>();
    voice.put("n_periods", quality.periods());
    voice.put("jitter_local", Finite.orNull(quality.jitter()));
    voice.put("shimmer_local", Finite.orNull(quality.shimmer()));
    voice.put("hnr_cc_mean_db", Finite.orNull(Harmonicity.meanDb(samples, sampleRateHz)));
    Map<String, Object> praat = new LinkedHashMap<>();
    praat.put("pitch", pitch);
    praat.put("intensity", intensity);
    praat.put("voice", voice);
    return praat;
  }

  private static Moments moments(double[] values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }
}

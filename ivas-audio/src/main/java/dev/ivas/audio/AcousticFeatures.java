package dev.ivas.audio;

import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.Mfcc;
import dev.ivas.audio.spectrum.RootMeanSquare;
import dev.ivas.audio.spectrum.SpectralShape;
import dev.ivas.audio.spectrum.ZeroCrossingRate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures a whole recording under the names, definitions and units of librosa and Praat, as nested
 * maps ready to be written as JSON.
 *
 * <pre>
 * librosa.mfcc.SETTING          shape, mean[13], std[13], first_frames[N][13]
 * librosa.rms|zcr.SETTING       shape, mean, std, min, max
 * librosa.spectral.centroid|bandwidth|rolloff85|flatness.SETTING   the same
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
 */
public final class AcousticFeatures {
  /** The setting that is measured unless another is asked for. */
  public static final String DEFAULT_SETTING = "seed20_hop10_mel40";

  /** Asks for every setting. */
  public static final String ALL_SETTINGS = "all";

  private final double[] samples;
  private final int sampleRateHz;

  private AcousticFeatures(double[] samples, int sampleRateHz) {
    this.samples = samples;
    this.sampleRateHz = sampleRateHz;
  }

  /** {@return the names of all settings, sorted; a family has some of them} */
  public static List<String> settings() {
    return NamedSettings.names();
  }

  /**
   * Measures a recording.
   *
   * @param samples mono sound, each in [-1, 1] and finite
   * @param sampleRateHz samples per second, 4,000 to 384,000
   * @param setting one of {@link #settings()}, measured in each family that has it, or {@link
   *     #ALL_SETTINGS}
   * @param firstFrames how many windows of the MFCC to give in full, zero or more
   * @return the features
   * @throws IllegalArgumentException if a sample is not finite or the setting unknown
   * @throws dev.ivas.core.error.MissingModelException if the model that tells speech is missing
   */
  public static Map<String, Object> measure(
      double[] samples, int sampleRateHz, String setting, int firstFrames) {
    if (!setting.equals(ALL_SETTINGS) && !settings().contains(setting)) {
      throw new IllegalArgumentException(
          "unknown settings '" + setting + "'; known are all, " + String.join(", ", settings()));
    }
    for (double sample : samples) {
      if (!Double.isFinite(sample)) {
        throw new IllegalArgumentException("the sound is not finite everywhere");
      }
    }
    AcousticFeatures features = new AcousticFeatures(samples, sampleRateHz);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sample_rate", sampleRateHz);
    result.put("n_samples", samples.length);
    result.put("librosa", features.librosa(setting, firstFrames));
    F0Contour contour = F0Tracker.of(samples, sampleRateHz, F0Options.defaults());
    result.put("praat", PraatFeatures.measure(samples, sampleRateHz, contour));
    result.put("speech", new SpeechFeatures(samples, sampleRateHz).measure(contour));
    return result;
  }

  private Map<String, Object> librosa(String setting, int firstFrames) {
    NamedSettings settings = new NamedSettings(sampleRateHz);
    Map<String, Object> mfcc = new LinkedHashMap<>();
    chosen(settings.mfcc(), setting)
        .forEach(
            (name, options) ->
                mfcc.put(name, mfcc(Mfcc.of(samples, sampleRateHz, options), firstFrames)));
    Map<String, Object> rms = new LinkedHashMap<>();
    Map<String, Object> zcr = new LinkedHashMap<>();
    chosen(settings.level(), setting)
        .forEach(
            (name, window) -> {
              rms.put(name, statistics(RootMeanSquare.of(samples, window)));
              zcr.put(name, statistics(ZeroCrossingRate.of(samples, window)));
            });
    Map<String, Object> librosa = new LinkedHashMap<>();
    librosa.put("mfcc", mfcc);
    librosa.put("rms", rms);
    librosa.put("zcr", zcr);
    librosa.put("spectral", spectral(chosen(settings.spectral(), setting)));
    return librosa;
  }

  private static <T> Map<String, T> chosen(Map<String, T> family, String setting) {
    if (setting.equals(ALL_SETTINGS)) {
      return family;
    }
    T one = family.get(setting);
    return one == null ? Map.of() : Map.of(setting, one);
  }

  private static Map<String, Object> mfcc(Mfcc mfcc, int firstFrames) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("shape", List.of(mfcc.coefficientCount(), mfcc.windowCount()));
    map.put("mean", numbers(mfcc.means()));
    map.put("std", numbers(mfcc.standardDeviations()));
    map.put(
        "first_frames",
        IntStream.range(0, Math.min(firstFrames, mfcc.windowCount()))
            .mapToObj(
                t ->
                    IntStream.range(0, mfcc.coefficientCount())
                        .mapToObj(k -> number(mfcc.get(k, t)))
                        .toList())
            .toList());
    return map;
  }

  private Map<String, Object> spectral(Map<String, AnalysisWindow> windows) {
    Map<String, ToDoubleFunction<SpectralShape>> measures = new LinkedHashMap<>();
    measures.put("centroid", SpectralShape::centroidHz);
    measures.put("bandwidth", SpectralShape::bandwidthHz);
    measures.put("rolloff85", SpectralShape::rolloffHz);
    measures.put("flatness", SpectralShape::flatness);
    Map<String, Object> spectral = new LinkedHashMap<>();
    Map<String, List<SpectralShape>> shapes = new LinkedHashMap<>();
    windows.forEach(
        (name, window) -> shapes.put(name, SpectralShape.of(samples, sampleRateHz, window)));
    measures.forEach(
        (measure, read) -> {
          Map<String, Object> settings = new LinkedHashMap<>();
          shapes.forEach(
              (name, list) ->
                  settings.put(name, statistics(list.stream().mapToDouble(read).toArray())));
          spectral.put(measure, settings);
        });
    return spectral;
  }

  private static Map<String, Object> statistics(double[] values) {
    Moments moments = moments(values);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("shape", List.of(values.length));
    map.put("mean", number(moments.mean()));
    map.put("std", number(moments.populationSd()));
    map.put("min", number(moments.min()));
    map.put("max", number(moments.max()));
    return map;
  }

  private static Moments moments(double[] values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }

  private static List<@Nullable Double> numbers(double[] values) {
    return Arrays.stream(values).mapToObj(AcousticFeatures::number).toList();
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}

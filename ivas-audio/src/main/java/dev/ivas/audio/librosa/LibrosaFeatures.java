package dev.ivas.audio.librosa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Measures sound, fed in pieces of any size, under the names, settings and units of librosa.
 *
 * <pre>
 * mfcc.SETTING                  shape, mean[13], std[13], first_frames[N][13]
 * rms|zcr|yin.SETTING           shape, mean, std, min, max, median, first[N]
 * spectral.centroid|bandwidth|rolloff85|flatness.SETTING   the same
 * pyin.SETTING                  n_frames, n_voiced, f0 and voiced_prob: the same each
 * </pre>
 *
 * <p>However the sound is cut into pieces, the numbers are those of the whole recording. RMS, zero
 * crossings, spectral shape and YIN are known window by window; two are not before the end: the
 * MFCC, whose limit of 80 dB is below the loudest band of all windows, and pYIN, whose path leans
 * on what follows. Of the sound only numbers per window are kept. Where sound is too short for a
 * window, or the first sample is missing that zero crossings would repeat, stands {@code error}.
 * Confined to one thread.
 */
public final class LibrosaFeatures {
  /** Asks for every setting. */
  public static final String ALL_SETTINGS = "all";

  private final String setting;
  private final Map<String, Map<String, SettingMeter>> families = new LinkedHashMap<>();

  /**
   * Creates the meters.
   *
   * @param sampleRateHz samples per second, 4,000 to 384,000
   * @param setting one of {@link #settings()}, measured in each family that has it, or {@link
   *     #ALL_SETTINGS}
   * @param firstWindows how many windows to give in full, zero or more
   * @throws IllegalArgumentException if the setting is unknown
   */
  public LibrosaFeatures(int sampleRateHz, String setting, int firstWindows) {
    if (!setting.equals(ALL_SETTINGS) && !settings().contains(setting)) {
      throw new IllegalArgumentException(
          "unknown settings '" + setting + "'; known are all, " + String.join(", ", settings()));
    }
    this.setting = setting;
    NamedSettings settings = new NamedSettings(sampleRateHz);
    add("mfcc", settings.mfcc(), it -> new MfccMeter(sampleRateHz, it, firstWindows));
    add("rms", settings.level(), it -> WindowMeter.ofLevel(it, firstWindows));
    add("zcr", settings.level(), it -> WindowMeter.ofCrossings(it, firstWindows));
    add("spectral", settings.spectral(), it -> new SpectralMeters(sampleRateHz, it, firstWindows));
    add("yin", settings.yin(), it -> WindowMeter.ofYin(sampleRateHz, it, firstWindows));
    add("pyin", settings.yin(), it -> new PyinMeter(sampleRateHz, it, firstWindows));
  }

  /** {@return the names of all settings, sorted; a family has some of them} */
  public static List<String> settings() {
    return NamedSettings.names();
  }

  private <T> void add(String family, Map<String, T> settings, Function<T, SettingMeter> meter) {
    Map<String, SettingMeter> meters = new LinkedHashMap<>();
    settings.forEach(
        (name, options) -> {
          if (setting.equals(ALL_SETTINGS) || setting.equals(name)) {
            meters.put(name, meter.apply(options));
          }
        });
    families.put(family, meters);
  }

  /**
   * Takes the next samples.
   *
   * @param samples mono sound; the array that holds it
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    families
        .values()
        .forEach(meters -> meters.values().forEach(meter -> meter.accept(samples, from, to)));
  }

  /** {@return the features of all that was heard, by family and setting; ends the sound} */
  public Map<String, Object> finish() {
    Map<String, Object> result = new LinkedHashMap<>();
    families.forEach(
        (family, meters) -> {
          Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
          meters.forEach((name, meter) -> settings.put(name, meter.finish()));
          result.put(family, family.equals("spectral") ? byMeasure(settings) : settings);
        });
    return result;
  }

  /** Turns setting, measure, statistic into measure, setting, statistic. */
  private static Map<String, Map<String, Object>> byMeasure(
      Map<String, Map<String, Object>> bySetting) {
    Map<String, Map<String, Object>> byMeasure = new LinkedHashMap<>();
    bySetting.forEach(
        (name, measures) ->
            measures.forEach(
                (measure, statistics) ->
                    byMeasure
                        .computeIfAbsent(measure, any -> new LinkedHashMap<>())
                        .put(name, statistics)));
    return byMeasure;
  }
}

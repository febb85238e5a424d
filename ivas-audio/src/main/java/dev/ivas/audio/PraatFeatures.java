package dev.ivas.audio;

import dev.ivas.audio.internal.Finite;
import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.Harmonicity;
import dev.ivas.audio.pitch.VoiceQuality;
import dev.ivas.audio.pitch.VoiceQualityMeter;
import dev.ivas.audio.speech.Intensity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of {@link AcousticFeatures} that has Praat's names, with the settings of Praat's own
 * dialogs.
 *
 * <p>Jitter and shimmer take the route Sound + Pitch (cc) to pulses; the least and largest
 * intensity are those of a parabola through three values, as {@code Get minimum} with "Parabolic".
 * Of several channels the powers and correlations are summed; where pulses are anchored and how
 * large they are is read from the mean of the first two.
 */
final class PraatFeatures {
  private static final double INTENSITY_FLOOR_HZ = 75;
  private static final double INTENSITY_STEP_SECONDS = 0.01;

  private PraatFeatures() {}

  /**
   * Measures.
   *
   * @param samples interleaved, a whole number per channel
   * @param channels 1 for mono
   * @param sampleRateHz samples per second and channel
   * @param contour its fundamental frequency
   * @return the features by name; an absent number is null
   */
  static Map<String, Object> measure(
      double[] samples, int channels, int sampleRateHz, F0Contour contour) {
    Map<String, Object> praat = new LinkedHashMap<>();
    praat.put("pitch", pitch(contour));
    praat.put(
        "intensity",
        intensity(
            Intensity.of(
                samples, channels, sampleRateHz, INTENSITY_FLOOR_HZ, INTENSITY_STEP_SECONDS)));
    praat.put("voice", voice(samples, channels, sampleRateHz));
    return praat;
  }

  private static Map<String, Object> pitch(F0Contour contour) {
    Map<String, Object> pitch = new LinkedHashMap<>();
    pitch.put("n_frames", contour.windowCount());
    pitch.put("t1", contour.firstSeconds());
    pitch.put("n_voiced", contour.voicedCount());
    pitch.put("mean_hz", Finite.orNull(contour.meanHz()));
    pitch.put("sd_hz", Finite.orNull(contour.sdHz()));
    pitch.put("median_hz", Finite.orNull(contour.quantileHz(0.5)));
    pitch.put("q05_hz", Finite.orNull(contour.quantileHz(0.05)));
    pitch.put("q95_hz", Finite.orNull(contour.quantileHz(0.95)));
    pitch.put("min_hz_none", Finite.orNull(contour.quantileHz(0)));
    pitch.put("max_hz_none", Finite.orNull(contour.quantileHz(1)));
    return pitch;
  }

  private static Map<String, Object> intensity(Intensity measured) {
    double[] decibels = measured.decibels();
    Moments moments = new Moments();
    Arrays.stream(decibels).forEach(moments::add);
    double energy = Arrays.stream(decibels).map(db -> Math.pow(10, db / 10)).average().orElse(0);
    Map<String, Object> intensity = new LinkedHashMap<>();
    intensity.put("n_frames", moments.count());
    intensity.put("t1", measured.secondsAt(0));
    intensity.put("mean_db", Finite.orNull(moments.mean()));
    intensity.put("mean_energy_db", Finite.orNull(10 * Math.log10(energy)));
    intensity.put("sd_db", Finite.orNull(moments.sampleSd()));
    intensity.put("min_db", Finite.orNull(-peak(Arrays.stream(decibels).map(db -> -db).toArray())));
    intensity.put("max_db", Finite.orNull(peak(decibels)));
    return intensity;
  }

  private static Map<String, Object> voice(double[] samples, int channels, int sampleRateHz) {
    VoiceQuality quality = VoiceQualityMeter.of(samples, channels, sampleRateHz);
    Map<String, Object> voice = new LinkedHashMap<>();
    voice.put("n_periods", quality.periods());
    voice.put("jitter_local", Finite.orNull(quality.jitter()));
    voice.put("shimmer_local", Finite.orNull(quality.shimmer()));
    voice.put("hnr_cc_mean_db", Finite.orNull(Harmonicity.meanDb(samples, channels, sampleRateHz)));
    return voice;
  }

  /** Returns the highest of the first, the last and all parabolas on a local peak. */
  private static double peak(double[] values) {
    int last = values.length - 1;
    double highest = last < 0 ? Double.NaN : Math.max(values[0], values[last]);
    for (int i = 1; i < last; i++) {
      if (values[i] > values[i - 1] && values[i] >= values[i + 1]) {
        double slope = 0.5 * (values[i + 1] - values[i - 1]);
        double curvature = 2 * values[i] - values[i - 1] - values[i + 1];
        highest = Math.max(highest, values[i] + 0.5 * slope * slope / curvature);
      }
    }
    return highest;
  }
}

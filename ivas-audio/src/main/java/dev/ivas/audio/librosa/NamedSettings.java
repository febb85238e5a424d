package dev.ivas.audio.librosa;

import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.MelScale;
import dev.ivas.audio.spectrum.MfccOptions;
import dev.ivas.audio.yin.YinOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings under which {@link LibrosaFeatures} measures, by name and family.
 *
 * <p>{@code default} is librosa's: 2048 samples every 512, 128 mel bands. {@code seed20} means 20
 * ms windows, {@code hop10} every 10 ms, {@code mel40} 40 bands instead of 128, {@code nocenter}
 * without padding, {@code speech25} 25 ms windows in the next power of two, {@code win64ms} 64 ms.
 */
final class NamedSettings {
  private final Map<String, MfccOptions> mfcc = new LinkedHashMap<>();
  private final Map<String, AnalysisWindow> level = new LinkedHashMap<>();
  private final Map<String, AnalysisWindow> spectral = new LinkedHashMap<>();
  private final Map<String, YinOptions> yin = new LinkedHashMap<>();

  NamedSettings(int sampleRateHz) {
    AnalysisWindow librosa = AnalysisWindow.of(2048, 512);
    AnalysisWindow hop20 = AnalysisWindow.ofMillis(sampleRateHz, 20, 20);
    AnalysisWindow hop10 = AnalysisWindow.ofMillis(sampleRateHz, 20, 10);
    AnalysisWindow speech25 = AnalysisWindow.ofMillis(sampleRateHz, 25, 10).paddedToPowerOfTwo();
    mfcc.put("default", MfccOptions.librosa(librosa, 128));
    mfcc.put("seed20_hop20", MfccOptions.librosa(hop20, 128));
    mfcc.put("seed20_hop10", MfccOptions.librosa(hop10, 128));
    mfcc.put("seed20_hop10_mel40", MfccOptions.librosa(hop10, 40));
    mfcc.put("seed20_hop10_mel40_nocenter", MfccOptions.librosa(hop10.uncentered(), 40));
    mfcc.put("speech25_hop10_mel40", MfccOptions.librosa(speech25, 40));
    mfcc.put(
        "default_htk_nonorm",
        new MfccOptions(librosa, 128, MelScale.HTK, false, 13, MfccOptions.LIBROSA_TOP_DB));
    level.put("default", librosa);
    level.put("seed20_hop20", hop20);
    level.put("seed20_hop10", hop10);
    level.put("seed20_hop20_nocenter", hop20.uncentered());
    spectral.put("default", librosa);
    spectral.put("seed20_hop10", hop10);
    yin.put("default", YinOptions.forVoice(librosa));
    yin.put("win64ms_hop10", YinOptions.forVoice(AnalysisWindow.ofMillis(sampleRateHz, 64, 10)));
  }

  /** {@return options of the MFCC by setting} */
  Map<String, MfccOptions> mfcc() {
    return mfcc;
  }

  /** {@return windows of RMS and zero crossings by setting} */
  Map<String, AnalysisWindow> level() {
    return level;
  }

  /** {@return windows of the spectral shape by setting} */
  Map<String, AnalysisWindow> spectral() {
    return spectral;
  }

  /** {@return options of YIN and pYIN by setting} */
  Map<String, YinOptions> yin() {
    return yin;
  }

  /** {@return all names, sorted} */
  static List<String> names() {
    NamedSettings any = new NamedSettings(16_000);
    Set<String> names = new TreeSet<>(any.mfcc.keySet());
    names.addAll(any.level.keySet());
    names.addAll(any.spectral.keySet());
    names.addAll(any.yin.keySet());
    return List.copyOf(names);
  }
}

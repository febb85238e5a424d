package dev.ivas.audio.librosa;

import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.yin.Pyin;
import dev.ivas.audio.yin.YinOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/** pYIN: how many windows are voiced, their frequencies and how sure that is. */
final class PyinMeter implements SettingMeter {
  private final YinOptions options;
  private final int firstWindows;
  private final Pyin pyin;

  PyinMeter(int sampleRateHz, YinOptions options, int firstWindows) {
    this.options = options;
    this.firstWindows = firstWindows;
    pyin = new Pyin(sampleRateHz, options);
  }

  @Override
  public void accept(double[] samples, int from, int to) {
    pyin.accept(samples, from, to);
  }

  @Override
  public Map<String, Object> finish() {
    F0Contour contour = pyin.finish();
    if (contour.windowCount() == 0) {
      return SettingMeter.tooShort(options.window().windowLength());
    }
    Series hz = new Series();
    Series voiced = new Series();
    for (int i = 0; i < contour.windowCount(); i++) {
      hz.add(contour.hzAt(i));
      voiced.add(contour.strengthAt(i));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("n_frames", contour.windowCount());
    map.put("n_voiced", contour.voicedCount());
    map.put("f0", hz.statistics(firstWindows));
    map.put("voiced_prob", voiced.statistics(firstWindows));
    return map;
  }
}

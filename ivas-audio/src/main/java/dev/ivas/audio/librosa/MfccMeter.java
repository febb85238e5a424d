package dev.ivas.audio.librosa;

import dev.ivas.audio.internal.Finite;
import dev.ivas.audio.spectrum.Mfcc;
import dev.ivas.audio.spectrum.MfccOptions;
import dev.ivas.audio.spectrum.MfccStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The MFCC: means, standard deviations and the first windows in full. */
final class MfccMeter implements SettingMeter {
  private final MfccOptions options;
  private final int firstWindows;
  private final MfccStream stream;

  MfccMeter(int sampleRateHz, MfccOptions options, int firstWindows) {
    this.options = options;
    this.firstWindows = firstWindows;
    stream = new MfccStream(sampleRateHz, options);
  }

  @Override
  public void accept(double[] samples, int from, int to) {
    stream.accept(samples, from, to);
  }

  @Override
  public Map<String, Object> finish() {
    Mfcc mfcc = stream.finish();
    if (mfcc.windowCount() == 0) {
      return SettingMeter.tooShort(options.window().fftLength());
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("shape", List.of(mfcc.coefficientCount(), mfcc.windowCount()));
    map.put("mean", numbers(mfcc.means()));
    map.put("std", numbers(mfcc.standardDeviations()));
    map.put(
        "first_frames",
        IntStream.range(0, Math.min(firstWindows, mfcc.windowCount()))
            .mapToObj(window -> numbers(mfcc.column(window)))
            .toList());
    return map;
  }

  private static List<@Nullable Double> numbers(double[] values) {
    return Arrays.stream(values).mapToObj(Finite::orNull).toList();
  }
}

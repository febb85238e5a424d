package dev.ivas.audio.yin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.testdata.GoldClip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * YIN and pYIN beside librosa 0.11, window by window, on the clips whose arrays are at hand.
 *
 * <p>Both compute in double; what may differ is the last digits of the transform, hence 1e-6 of a
 * frequency, and with it the choice between two equal troughs in one window of a thousand.
 */
class YinGoldenTest {
  private static final double OUTLIERS = 0.001;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cards_001",
        "glide_80_350",
        "jfk",
        "librivox_0870",
        "silence",
        "sine_220_16000",
        "vibrato_200"
      })
  void everyWindowIsThatOfLibrosa(String name) {
    GoldClip clip = GoldClip.read(name);
    compareYin(clip, "default", AnalysisWindow.of(2048, 512));
    compareYin(clip, "win64ms_hop10", AnalysisWindow.ofMillis(clip.sampleRateHz(), 64, 10));
    comparePyin(clip, "default", AnalysisWindow.of(2048, 512));
    comparePyin(clip, "win64ms_hop10", AnalysisWindow.ofMillis(clip.sampleRateHz(), 64, 10));
  }

  private static void compareYin(GoldClip clip, String setting, AnalysisWindow window) {
    double[] gold = clip.array("yin_" + setting)[0];
    double[] hz = Yin.of(clip.samples(), clip.sampleRateHz(), YinOptions.forVoice(window));
    assertThat(hz).hasSameSizeAs(gold);
    int different = 0;
    for (int i = 0; i < gold.length; i++) {
      different += Math.abs(hz[i] - gold[i]) > 1e-6 * gold[i] ? 1 : 0;
    }
    assertThat((double) different / gold.length).as(setting).isLessThanOrEqualTo(OUTLIERS);
  }

  private static void comparePyin(GoldClip clip, String setting, AnalysisWindow window) {
    double[] gold = clip.array("pyin_f0_" + setting)[0];
    double[] probability = clip.array("pyin_prob_" + setting)[0];
    F0Contour contour = Pyin.of(clip.samples(), clip.sampleRateHz(), YinOptions.forVoice(window));
    assertThat(contour.windowCount()).isEqualTo(gold.length);
    int flips = 0;
    for (int i = 0; i < gold.length; i++) {
      assertThat(contour.strengthAt(i)).isCloseTo(probability[i], within(1e-6));
      if (contour.isVoiced(i) == Double.isNaN(gold[i])) {
        flips++;
      } else if (contour.isVoiced(i)) {
        assertThat(contour.hzAt(i)).as(setting + i).isCloseTo(gold[i], within(1e-9 * gold[i]));
      }
    }
    assertThat((double) flips / gold.length).as(setting).isLessThanOrEqualTo(OUTLIERS);
  }
}

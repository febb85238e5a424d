package dev.ivas.audio.librosa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.audio.testdata.Signals;
import dev.ivas.audio.testdata.Voice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrosaFeaturesTest {
  private static final int RATE_HZ = Signals.RATE_HZ;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 160, 4096, 50_000})
  void piecesOfAnySizeGiveTheFeaturesOfTheWhole(int size) {
    double[] sound = Voice.joined(Voice.held(130, 600, 1400, 0.4), Signals.noise(0.05, 0.2));
    LibrosaFeatures stream = new LibrosaFeatures(RATE_HZ, LibrosaFeatures.ALL_SETTINGS, 9);
    for (int at = 0; at < sound.length; at += size) {
      stream.accept(sound, at, Math.min(sound.length, at + size));
    }
    assertThat(stream.finish()).isEqualTo(whole(sound));
  }

  @Test
  void noSoundIsOneWindowOfPaddingButHasNoEdgeToRepeat() {
    Map<String, Object> features = whole(new double[0]);
    assertThat(features.get("rms").toString()).contains("default={shape=[1], mean=0.0");
    assertThat(features.get("zcr").toString()).contains("default={error=");
    assertThat(features.get("mfcc").toString()).contains("nocenter={error=");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 319, 320, 321})
  void aFewSamplesAreMeasured(int count) {
    Map<String, Object> features = whole(Signals.sine(220, 0.5, count / 16_000.0 + 1e-9));
    assertThat(features.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    boolean fits = count >= 320;
    assertThat(features.get("rms").toString().contains("seed20_hop20_nocenter={error="))
        .isEqualTo(!fits);
  }

  @Test
  void everySampleRateThatCanBeReadIsMeasured() {
    for (int rateHz : new int[] {4_000, 8_000, 44_100, 192_000, 384_000}) {
      LibrosaFeatures features = new LibrosaFeatures(rateHz, LibrosaFeatures.ALL_SETTINGS, 0);
      features.accept(new double[rateHz / 10], 0, rateHz / 10);
      assertThat(features.finish()).containsKeys("mfcc", "pyin");
    }
  }

  private static Map<String, Object> whole(double[] sound) {
    LibrosaFeatures features = new LibrosaFeatures(RATE_HZ, LibrosaFeatures.ALL_SETTINGS, 9);
    features.accept(sound, 0, sound.length);
    return features.finish();
  }
}

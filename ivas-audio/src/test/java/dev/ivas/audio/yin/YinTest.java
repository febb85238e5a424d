package dev.ivas.audio.yin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.testdata.Signals;
import dev.ivas.audio.testdata.Voice;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YinTest {
  private static final YinOptions OPTIONS =
      YinOptions.forVoice(AnalysisWindow.ofMillis(Signals.RATE_HZ, 64, 10));

  @Nested
  class OneWindow {
    /** A shrinking overlap pulls the trough to longer lags: at most 11 cents by AUDIO's figures. */
    @ParameterizedTest
    @ValueSource(doubles = {80, 123.4, 220, 390})
    void aSineHasItsFrequency(double hz) {
      double[] found = Yin.of(Signals.sine(hz, 0.5, 0.5), Signals.RATE_HZ, OPTIONS);
      assertThat(1200 * Math.log(found[25] / hz) / Math.log(2)).isCloseTo(0, within(15.0));
    }

    @Test
    void silenceGivesTheHighestFrequency() {
      assertThat(Yin.of(new double[4000], Signals.RATE_HZ, OPTIONS)).containsOnly(400);
    }

    @Test
    void gainMovesNothing() {
      double[] voice = Voice.held(140, 600, 1400, 0.3);
      double[] loud = Yin.of(Signals.scaled(voice, 4), Signals.RATE_HZ, OPTIONS);
      assertThat(loud).containsExactly(Yin.of(voice, Signals.RATE_HZ, OPTIONS), within(1e-9));
    }

    @Test
    void delayByOneHopMovesTheValuesByOne() {
      double[] voice = Voice.held(140, 600, 1400, 0.3);
      double[] later = Yin.of(Signals.delayed(voice, 160), Signals.RATE_HZ, OPTIONS);
      assertThat(later[16]).isEqualTo(Yin.of(voice, Signals.RATE_HZ, OPTIONS)[15]);
    }

    @Test
    void windowsTooShortForTheRangeAreRefused() {
      YinOptions options = YinOptions.forVoice(AnalysisWindow.of(32, 16));
      assertThatThrownBy(() -> new Yin(Signals.RATE_HZ, options))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("32 samples");
    }

    @Test
    void aRangeUpsideDownIsRefused() {
      assertThatThrownBy(() -> new YinOptions(AnalysisWindow.of(1024, 160), 400, 65))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("minHz < maxHz");
    }
  }

  @Nested
  class Path {
    @Test
    void aVowelBetweenSilencesIsVoicedAndItsPitchFollowed() {
      double[] vowel = Voice.held(140, 600, 1400, 0.6);
      double[] sound = Voice.joined(new double[6400], vowel, new double[6400]);
      F0Contour contour = Pyin.of(sound, Signals.RATE_HZ, OPTIONS);
      assertThat(contour.isVoiced(10)).isFalse();
      assertThat(contour.isVoiced(130)).isFalse();
      assertThat(contour.strengthAt(70)).isGreaterThan(0.5);
      // Half a bin is five cents; the shrinking overlap adds some.
      assertThat(contour.quantileHz(0.5)).isCloseTo(140, within(1.5));
      assertThat(contour.voicedCount()).isBetween(55, 70);
    }

    @Test
    void silenceIsUnvoiced() {
      F0Contour contour = Pyin.of(new double[8000], Signals.RATE_HZ, OPTIONS);
      assertThat(contour.windowCount()).isEqualTo(51);
      assertThat(contour.voicedCount()).isZero();
    }

    @Test
    void noSoundIsOneWindowOfPadding() {
      assertThat(Pyin.of(new double[0], Signals.RATE_HZ, OPTIONS).windowCount()).isEqualTo(1);
    }

    @Test
    void piecesOfAnySizeGiveTheContourOfTheWhole() {
      double[] sound = Voice.held(180, 500, 1500, 0.7);
      Pyin pyin = new Pyin(Signals.RATE_HZ, OPTIONS);
      int at = 0;
      for (int size = 1; at < sound.length; size = size * 3 % 7001) {
        int to = Math.min(sound.length, at + size);
        pyin.accept(sound, at, to);
        at = to;
      }
      assertThat(pyin.finish().hz()).isEqualTo(Pyin.of(sound, Signals.RATE_HZ, OPTIONS).hz());
    }
  }
}

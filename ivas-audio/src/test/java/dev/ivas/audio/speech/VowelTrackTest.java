package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.Signals;
import dev.ivas.audio.testdata.Voice;
import org.junit.jupiter.api.Test;

class VowelTrackTest {
  @Test
  void thereIsAWindowEachTenMilliseconds() {
    assertThat(track(new double[0]).windowCount()).isEqualTo(1);
    assertThat(track(new double[16_000]).windowCount()).isEqualTo(101);
  }

  @Test
  void heldVowelDoesNotChangeAndAGlideDoes() {
    VowelTrack held = track(Voice.held(120, 600, 1300, 0.5));
    VowelTrack glide =
        track(
            Voice.moving(120, 120, new Voice.Point(0, 300, 2200), new Voice.Point(0.5, 750, 1100)));
    for (int i = 10; i < 40; i++) {
      assertThat(held.changeAt(i)).isLessThan(2);
      assertThat(glide.changeAt(i)).isGreaterThan(held.changeAt(i) + 1.5);
    }
  }

  @Test
  void endsAreNeverSteady() {
    VowelTrack track = track(Voice.held(120, 600, 1300, 0.5));
    assertThat(track.changeAt(3)).isInfinite();
    assertThat(track.changeAt(track.windowCount() - 1)).isInfinite();
  }

  @Test
  void formantsAreThoseOfTheVowel() {
    VowelTrack track = track(Voice.held(120, 600, 1300, 0.5));
    assertThat(track.firstFormants()[25]).isCloseTo(600, within(60.0));
    assertThat(track.secondFormants()[25]).isCloseTo(1300, within(60.0));
  }

  @Test
  void nasalMurmursLowAndSoftly() {
    VowelTrack vowel = track(Voice.held(120, 600, 1300, 0.5));
    VowelTrack nasal = track(Voice.held(120, 250, 1100, 0.5));
    assertThat(nasal.murmurs()[25]).isGreaterThan(vowel.murmurs()[25] + 8);
    assertThat(nasal.levels()[25]).isLessThan(vowel.levels()[25] - 2);
    assertThat(vowel.voicingAt(25)).isGreaterThan(3);
    assertThat(track(Signals.noise(0.1, 0.5)).voicingAt(25)).isLessThan(3);
  }

  @Test
  void louderSoundIsLouderAndElseTheSame() {
    double[] sound = Voice.held(120, 600, 1300, 0.5);
    VowelTrack soft = track(sound);
    VowelTrack loud = track(Signals.scaled(sound, 10));
    assertThat(loud.levels()[25] - soft.levels()[25]).isCloseTo(20, within(1e-3));
    assertThat(loud.changeAt(25)).isCloseTo(soft.changeAt(25), within(1e-3));
    assertThat(loud.firstFormants()[25]).isEqualTo(soft.firstFormants()[25]);
  }

  @Test
  void piecesGiveTheSame() {
    double[] sound = Voice.held(120, 600, 1300, 0.5);
    VowelTrack whole = track(sound);
    VowelTrack pieces = new VowelTrack(16_000);
    for (int at = 0; at < sound.length; at += 333) {
      pieces.accept(sound, at, Math.min(sound.length, at + 333));
    }
    pieces.finish();
    assertThat(pieces.levels()).isEqualTo(whole.levels());
    assertThat(pieces.secondFormants()).isEqualTo(whole.secondFormants());
    assertThat(pieces.changeAt(20)).isEqualTo(whole.changeAt(20));
  }

  private static VowelTrack track(double[] samples) {
    VowelTrack track = new VowelTrack(16_000);
    track.accept(samples, 0, samples.length);
    track.finish();
    return track;
  }
}

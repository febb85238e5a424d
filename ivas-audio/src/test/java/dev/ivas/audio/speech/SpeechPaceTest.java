package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechPaceTest {
  private static final SteadyVowel FILLER = vowel(200, 240);
  private static final boolean[] SPEECH = new boolean[400];
  private static final double[] HZ = new double[400];

  static {
    Arrays.fill(HZ, Double.NaN);
    Arrays.fill(SPEECH, 0, 100, true);
    Arrays.fill(SPEECH, 190, 300, true);
    Arrays.fill(HZ, 10, 30, 120);
    Arrays.fill(HZ, 50, 60, 120);
    Arrays.fill(HZ, 200, 240, 110);
    Arrays.fill(HZ, 320, 322, 130);
  }

  @Test
  void aSyllableTakesWhatSpeechThereIsBesideTheVowel() {
    double[] nuclei = {0.2, 0.55, 2.2, 2.7, 3.5};
    assertThat(pace(nuclei, FILLER).syllable(FILLER)).isCloseTo(1.7 / 3, within(1e-9));
  }

  @Test
  void withoutSyllablesAllSpeechIsOne() {
    assertThat(pace(new double[0], FILLER).syllable(FILLER)).isCloseTo(1.7, within(1e-9));
  }

  @Test
  void stretchesBelowThreeWindowsAndOutsideSpeechDoNotCount() {
    assertThat(pace(new double[0]).stretch()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void aVowelIsComparedWithTheLongerOnesOfTheOthers() {
    SpeechPace pace = pace(new double[0], vowel(10, 20), vowel(50, 70), FILLER);
    assertThat(pace.longVowel(FILLER)).isCloseTo(0.18, within(1e-9));
    assertThat(pace.vowelsASecond(FILLER)).isCloseTo(2 / 1.7, within(1e-9));
    assertThat(pace(new double[0], FILLER).longVowel(FILLER)).isEqualTo(0.12);
  }

  @Test
  void lengthsAreLogarithmsWithinLimits() {
    SpeechPace pace = pace(new double[0], vowel(10, 30), FILLER);
    assertThat(pace.byStretch(FILLER)).isCloseTo(Math.log(2), within(1e-9));
    assertThat(pace.byVowels(FILLER)).isCloseTo(Math.log(2), within(1e-9));
    assertThat(pace.byStretch(vowel(0, 4000))).isEqualTo(1.5);
  }

  @Test
  void onlySlowSpeechDrawls() {
    double[] slow = {0.2, 0.4, 0.6, 0.8};
    double[] fast = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 2.5, 2.6, 2.7};
    assertThat(pace(slow, FILLER).drawl(FILLER, 0)).isCloseTo(1.2 - Math.log(2), within(1e-9));
    assertThat(pace(fast, FILLER).drawl(FILLER, 0)).isZero();
  }

  @Test
  void silenceBeforeAndLengthSpeakAgainstADrawl() {
    double[] slow = {0.2, 0.4, 0.6, 0.8};
    SteadyVowel longer = vowel(200, 280);
    double drawl = pace(slow, FILLER).drawl(FILLER, 0);
    assertThat(pace(slow, FILLER).drawl(FILLER, 1)).isCloseTo(0.35 * drawl, within(1e-9));
    assertThat(pace(slow, longer).drawl(longer, 0)).isZero();
  }

  @Test
  void manyHeldVowelsAreADrawl() {
    SteadyVowel[] many = new SteadyVowel[20];
    Arrays.setAll(many, i -> vowel(10 * i, 10 * i + 9));
    SteadyVowel longer = vowel(200, 280);
    assertThat(pace(new double[0], many).drawl(longer, 0)).isCloseTo(0.8, within(1e-9));
  }

  private static SpeechPace pace(double[] nuclei, SteadyVowel... vowels) {
    return new SpeechPace(nuclei, HZ, SPEECH, List.of(vowels));
  }

  private static SteadyVowel vowel(int start, int end) {
    return new SteadyVowel(start, end, end - start, 0, 500, 1400, 1, end, 2, 0, -40);
  }
}

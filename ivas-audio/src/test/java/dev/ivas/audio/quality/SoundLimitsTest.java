package dev.ivas.audio.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundLimitsTest {
  private static final SoundLimits LIMITS = SoundLimits.defaults();

  @Test
  void goodSoundIsJudged() {
    assertThat(LIMITS.whyWithheld(new SoundQuality(1, 0.02, 8, 0.2))).isEmpty();
  }

  @Test
  void eachReasonNamesWhatWasMeasuredAndTheLimit() {
    assertThat(LIMITS.whyWithheld(new SoundQuality(0.4, 0.5, 30, 0)))
        .contains("Speech is heard for only 0.4 s; at least 1.0 s are needed.");
    assertThat(LIMITS.whyWithheld(new SoundQuality(10, 0.01, 30, 0)))
        .contains("Speech is heard in only 1.0 % of the sound; at least 2.0 % are needed.");
    assertThat(LIMITS.whyWithheld(new SoundQuality(10, 0.5, 3.24, 0)))
        .contains(
            "The speech is only 3.2 dB above the background noise; at least 8.0 dB are needed.");
    assertThat(LIMITS.whyWithheld(new SoundQuality(10, 0.5, 30, 0.25)))
        .contains(
            "The sound is overloaded: 25.0 % of the samples in speech are clipped; at most 20.0 %"
                + " may be.");
  }

  @Test
  void clippedSoundIsJudgedInPart() {
    assertThat(LIMITS.whyIncomplete(new SoundQuality(10, 0.5, 30, 0.1))).isEmpty();
    assertThat(LIMITS.whyIncomplete(new SoundQuality(10, 0.5, 30, 0.132)))
        .contains(
            "The sound is overloaded: 13.2 % of the samples in speech are clipped. Above 10.0 %,"
                + " syllables, jitter, shimmer and harmonicity are not told.");
    assertThat(SoundLimits.none().whyIncomplete(new SoundQuality(10, 0.5, 30, 1))).isEmpty();
  }

  @Test
  void withoutLimitsEverythingIsJudged() {
    assertThat(SoundLimits.none().whyWithheld(new SoundQuality(0, 0, Double.NaN, 0))).isEmpty();
    assertThat(SoundLimits.none().whyWithheld(new SoundQuality(1, 0.1, -60, 1))).isEmpty();
  }
}

package dev.ivas.core.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.time.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechActivityTest {
  private final SpeechActivity activity =
      new SpeechActivity(
          List.of(
              new TimeSpan(1_000_000, 2_000_000),
              new TimeSpan(2_250_000, 3_000_000),
              new TimeSpan(3_249_999, 5_000_000)));

  @Test
  void aPauseIsAsLongAsAskedForOrLonger() {
    assertThat(activity.pauses(250_000)).containsExactly(new TimeSpan(2_000_000, 2_250_000));
    assertThat(activity.pauses(0)).hasSize(2);
    assertThat(activity.pauses(250_001)).isEmpty();
  }

  @Test
  void silenceBeforeAndAfterIsNoPause() {
    assertThat(new SpeechActivity(List.of(new TimeSpan(9_000_000, 9_500_000))).pauses(0)).isEmpty();
    assertThat(new SpeechActivity(List.of()).pauses(0)).isEmpty();
  }

  @Test
  void sumsUpSpeech() {
    assertThat(activity.speechMicros()).isEqualTo(1_000_000 + 750_000 + 1_750_001);
  }

  @Test
  void refusesStretchesThatTouch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpeechActivity(List.of(new TimeSpan(0, 5), new TimeSpan(5, 9))));
  }
}

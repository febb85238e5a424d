package dev.ivas.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimeSpanTest {
  private final TimeSpan span = new TimeSpan(1_500_000, 4_000_000);

  @Test
  void holdsItsStartButNotItsEnd() {
    assertThat(span.contains(1_499_999)).isFalse();
    assertThat(span.contains(1_500_000)).isTrue();
    assertThat(span.contains(3_999_999)).isTrue();
    assertThat(span.contains(4_000_000)).isFalse();
  }

  @Test
  void tellsSecondsExactly() {
    assertThat(span.startSeconds()).isEqualTo(1.5);
    assertThat(span.endSeconds()).isEqualTo(4.0);
    assertThat(span.durationSeconds()).isEqualTo(2.5);
  }

  @Test
  void secondsAndMicrosecondsAreInverse() {
    for (long micros : new long[] {0, 1, 33_367, 3_600_000_001L, -7_000}) {
      assertThat(TimeSpan.toMicros(TimeSpan.toSeconds(micros))).isEqualTo(micros);
    }
  }

  @Test
  void ordersByStartThenEnd() {
    assertThat(span).isLessThan(new TimeSpan(1_500_001, 1_500_002));
    assertThat(span).isLessThan(new TimeSpan(1_500_000, 4_000_001));
    assertThat(span).isEqualByComparingTo(new TimeSpan(1_500_000, 4_000_000));
  }

  @Test
  void refusesToEndBeforeItStarts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(2, 1));
  }

  @Test
  void refusesTimesThatAreNoNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.toMicros(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSpan.toMicros(Double.POSITIVE_INFINITY));
  }
}

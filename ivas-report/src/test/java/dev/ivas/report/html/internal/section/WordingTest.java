package dev.ivas.report.html.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0:00",
    "59.99, 0:59",
    "60, 1:00",
    "3599, 59:59",
    "3600, 1:00:00",
    "-1, 0:00",
    "36000.5, 10:00:00"
  })
  void instantsLookAsInAPlayer(double seconds, String clock) {
    assertThat(Wording.clock(seconds)).isEqualTo(clock);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "19.69, 19.7 s",
    "59.96, 1 min 0 s",
    "97, 1 min 37 s",
    "3599.6, 1 h 0 min",
    "7380, 2 h 3 min"
  })
  void lengthsHaveUnits(double seconds, String length) {
    assertThat(Wording.duration(seconds)).isEqualTo(length.replace(' ', '\u00a0'));
  }

  @Test
  void sharesThatAreThereAreNeverNothing() {
    assertThat(Wording.percent(0)).isEqualTo("0\u00a0%");
    assertThat(Wording.percent(0.001)).isEqualTo("under 1\u00a0%");
    assertThat(Wording.percent(0.615)).isEqualTo("62\u00a0%");
  }

  @Test
  void numbersHaveATrueMinusAndNoNegativeZero() {
    assertThat(Wording.number(-23.44, 1)).isEqualTo("\u221223.4");
    assertThat(Wording.number(-0.04, 1)).isEqualTo("0.0");
    assertThat(Wording.number(1e-9, 2)).isEqualTo("0.00");
  }

  @Test
  void listsReadAsSpoken() {
    assertThat(Wording.list(List.of())).isEmpty();
    assertThat(Wording.list(List.of("a"))).isEqualTo("a");
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Wording.times(1)).isEqualTo("once");
    assertThat(Wording.count(0, "pause", "pauses")).isEqualTo("no pauses");
  }
}

package dev.ivas.accuracy.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FillerTallyTest {
  @Test
  void hitsFalseAlarmsAndLabelsAreCounted() {
    FillerTally tally = new FillerTally();
    tally.add(
        List.of(span(1, 1.5, "um"), span(3, 3.4, "uh"), span(5, 5.5, "er")),
        List.of(span(1.1, 1.6, "um"), span(3.3, 3.9, "uh"), span(5.2, 5.3, "um")),
        30);
    tally.add(List.of(), List.of(span(2, 2.3, "uh")), 30);
    SpeechResult.Fillers fillers = tally.scores();
    assertThat(fillers.hits()).isEqualTo(2);
    assertThat(fillers.falseAlarms()).isEqualTo(2);
    assertThat(fillers.precision()).isEqualTo(0.5);
    assertThat(fillers.recall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(fillers.f1()).isCloseTo(4 / 7.0, within(1e-9));
    assertThat(fillers.labels()).isEqualTo(0.5);
    assertThat(fillers.falseAlarmsPerMinute()).isEqualTo(2);
    assertThat(fillers.fluent().clips()).isEqualTo(1);
    assertThat(fillers.fluent().falseAlarmsPerMinute()).isEqualTo(2);
  }

  private static LabelledSpan span(double start, double end, String label) {
    return new LabelledSpan(start, end, label);
  }
}

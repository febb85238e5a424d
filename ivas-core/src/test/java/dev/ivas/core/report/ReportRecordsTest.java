package dev.ivas.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.policy.Consent;
import dev.ivas.core.time.TimeSpan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRecordsTest {
  @Test
  void spanOfTheMediaClockIsInSeconds() {
    assertThat(Span.of(new TimeSpan(1_500_000, 2_000_000))).isEqualTo(new Span(1.5, 2.0));
  }

  @Test
  void spanRefusesDisorderAndNoNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void reasonIsGivenExactlyWhenAModalityIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ModalityState(ModalityStatus.PRESENT, "why"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ModalityState(ModalityStatus.ABSENT, null));
  }

  @Test
  void mapsKeepTheirOrderAndCannotBeChanged() {
    Map<String, Double> percentiles = new LinkedHashMap<>();
    percentiles.put("overall", 50.0);
    percentiles.put("audio", 40.0);
    Map<String, BenchmarkSection.Interval> intervals = new LinkedHashMap<>();
    intervals.put("overall", new BenchmarkSection.Interval(20, 80, 9));
    intervals.put("audio", new BenchmarkSection.Interval(15, 70, 9));
    BenchmarkSection section = new BenchmarkSection(9, percentiles, intervals);
    percentiles.put("gaze", 1.0);
    assertThat(section.percentiles().keySet()).containsExactly("overall", "audio");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> section.percentiles().put("gaze", 1.0));
  }

  @Test
  void vectorHasOneNameAValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FusionSection.Vector(List.of("a"), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "\ud800", "a\u2028b", "\u009b31m"})
  void subjectRefusesNamesThatBreakText(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(name, null, null, null))
        .withMessageContaining("candidateId");
  }

  @Test
  void subjectTakesAnyScriptUpToItsLength() {
    String name = "\u674e\u96f7 </script>\"\ud83d\ude42".repeat(10).substring(0, 150);
    assertThat(new Subject(name, name, name, null).candidateId()).isEqualTo(name);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject("x".repeat(201), null, null, null));
  }

  @Test
  void consentNeedsItsScope() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Consent(Instant.EPOCH, " "));
  }
}

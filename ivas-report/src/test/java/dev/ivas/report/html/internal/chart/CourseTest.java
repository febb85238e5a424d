package dev.ivas.report.html.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.feature.FeatureSeriesRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final List<Course.Reading> FIRST = List.of(row -> row[0]);

  @Test
  void aShortSeriesKeepsEveryRow() {
    FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a"));
    series.add(0, 1);
    series.add(40_000, Float.NaN);
    series.add(100_000, 3);
    Course course = Course.read(series, FIRST);
    assertThat(course.seconds()).containsExactly(0.0, 0.04, 0.1);
    assertThat(course.line(0).mean()).containsExactly(1.0, Double.NaN, 3.0);
  }

  @Test
  void aLongOneHasAThousandStepsInWhichABlinkStays() {
    int rows = 3 * 3600 * 25;
    FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a"));
    for (int i = 0; i < rows; i++) {
      series.add(i * 40_000L, i == 100_001 ? 0.05f : 0.3f);
    }
    Course course = Course.read(series, FIRST);
    assertThat(course.seconds()).hasSize(Course.MOST_STEPS);
    assertThat(course.line(0).low().stream().filter(low -> low < 0.1)).hasSize(1);
    assertThat(course.line(0).high()).allMatch(high -> high > 0.29);
    assertThat(course.line(0).low().get(100_001 / 270)).isCloseTo(0.05, within(1e-6));
  }

  @Test
  void aStepIsTheMeanOfItsRows() {
    FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a"));
    for (int i = 0; i < 2_000; i++) {
      series.add(i, i);
    }
    Course course = Course.read(series, FIRST);
    assertThat(course.line(0).mean().get(7)).isEqualTo(14.5);
    assertThat(course.line(0).low().get(7)).isEqualTo(14);
    assertThat(course.line(0).high().get(7)).isEqualTo(15);
  }

  @Test
  void noRowsGiveNoSteps() {
    Course course = Course.read(new FeatureSeriesRecorder(List.of("a")), FIRST);
    assertThat(course.seconds()).isEmpty();
  }
}

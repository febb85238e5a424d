package dev.ivas.report.html.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.feature.FeatureSeriesRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatChartTest {
  private static final List<Course.Reading> BOTH = List.of(row -> row[0], row -> row[1]);

  @Test
  void levelsAreTenthsOfEachRowsOwnDeviation() {
    FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a", "b"));
    series.add(0, 1, -400);
    series.add(10_000, 3, -600);
    series.add(20_000, Float.NaN, -500);
    HeatChart chart = HeatChart.of(List.of("2", "1"), Course.read(series, BOTH));
    assertThat(chart.labels()).containsExactly("2", "1");
    assertThat(chart.levels().get(0)).containsExactly(-10, 10, null);
    assertThat(chart.levels().get(1)).containsExactly(12, -12, 0);
  }

  @Test
  void whatLiesFarOutIsCutAtThreeDeviations() {
    FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a", "b"));
    for (int i = 0; i < 500; i++) {
      series.add(i, i == 250 ? 1000 : 0, 7);
    }
    HeatChart chart = HeatChart.of(List.of("a", "b"), Course.read(series, BOTH));
    assertThat(chart.levels().get(0).get(250)).isEqualTo(HeatChart.MOST);
    assertThat(chart.levels().get(1)).containsOnly(0);
    assertThat(chart.hasValues()).isTrue();
  }

  @Test
  void aSeriesWithoutNumbersHasNoLevels() {
    FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a", "b"));
    series.add(0, Float.NaN, Float.NaN);
    assertThat(HeatChart.of(List.of("a", "b"), Course.read(series, BOTH)).hasValues()).isFalse();
  }
}

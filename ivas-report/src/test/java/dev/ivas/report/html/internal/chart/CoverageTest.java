package dev.ivas.report.html.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final List<LaneChart.Lane> LANES =
      List.of(new LaneChart.Lane("a", "a"), new LaneChart.Lane("b", "b"));

  /** Lane 0 fills 0.7 of every second, lane 1 the rest. */
  private static List<Stretch> many(int seconds) {
    return IntStream.range(0, seconds)
        .boxed()
        .flatMap(i -> List.of(new Stretch(i, i + 0.7, 0), new Stretch(i + 0.7, i + 1, 1)).stream())
        .toList();
  }

  @Test
  void fewStretchesAreDrawnOneByOne() {
    LaneChart chart = LaneChart.of(LANES, many(10), 10);
    assertThat(chart.stretches()).hasSize(20);
    assertThat(chart.levels()).isEmpty();
    assertThat(chart.isDense()).isFalse();
  }

  @Test
  void ofManyEveryLaneKeepsItsShare() {
    LaneChart chart = LaneChart.of(LANES, many(10_000), 10_000);
    assertThat(chart.isDense()).isTrue();
    assertThat(chart.stretches()).isEmpty();
    assertThat(chart.x()).hasSize(Coverage.STEPS);
    assertThat(chart.levels().get(0)).allMatch(share -> Math.abs(share - 0.7) < 0.011);
    assertThat(chart.levels().get(1)).allMatch(share -> Math.abs(share - 0.3) < 0.011);
    assertThat(chart.shares(Intervals.of(10_000))[3])
        .containsExactly(new double[] {0.7, 0.3}, within(1e-6));
  }

  @Test
  void emptyTimeStaysEmpty() {
    Coverage coverage = new Coverage(List.of(new Stretch(0, 5, 0)), 1, 100);
    assertThat(coverage.shares(0).stream().mapToDouble(s -> s).sum()).isCloseTo(10, within(1e-9));
    assertThat(coverage.weighted(0)).hasSize(10).last().isEqualTo(List.of(4.5, 5.0, 1.0));
  }

  @Test
  void ofManyMarksTheDensestStepIsTheDarkest() {
    List<Stretch> marks =
        IntStream.range(0, 1_500)
            .mapToObj(i -> i < 1_000 ? i * 0.1 : 100 + (i - 1_000) * 0.2)
            .map(start -> new Stretch(start, start + 0.05, 0))
            .toList();
    LineChart.Shade shade = LineChart.Shade.of("blink", "blink", marks, 200);
    assertThat(shade.spans()).hasSize(Coverage.STEPS);
    assertThat(shade.spans().get(50).get(2)).isCloseTo(1, within(0.011));
    assertThat(shade.spans().get(150).get(2)).isCloseTo(0.5, within(0.011));
  }
}

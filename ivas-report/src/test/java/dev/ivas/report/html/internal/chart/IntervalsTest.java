package dev.ivas.report.html.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "0.4, 1, 1",
    "19.7, 1, 20",
    "97, 5, 20",
    "100, 5, 20",
    "3600, 300, 12",
    "100000, 5000, 20"
  })
  void areOfARoundLengthAndAtMostTwenty(double duration, double length, int count) {
    Intervals intervals = Intervals.of(duration);
    assertThat(intervals.lengthSeconds()).isEqualTo(length);
    assertThat(intervals.count()).isEqualTo(count);
    assertThat(count == 0 ? duration : intervals.end(count - 1)).isEqualTo(duration);
  }

  @Test
  void aLaneCoversWhatItsStretchesCover() {
    LaneChart chart =
        LaneChart.of(
            List.of(new LaneChart.Lane("a", "a"), new LaneChart.Lane("b", "b")),
            List.of(new Stretch(0, 2.5, 0), new Stretch(2.5, 3, 1)),
            3);
    double[][] shares = chart.shares(Intervals.of(3));
    assertThat(shares[1]).containsExactly(1, 0);
    assertThat(shares[2]).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    assertThat(Arrays.stream(shares).flatMapToDouble(Arrays::stream).sum())
        .isCloseTo(3, within(1e-9));
  }
}

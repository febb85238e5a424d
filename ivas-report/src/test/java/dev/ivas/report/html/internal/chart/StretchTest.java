package dev.ivas.report.html.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchTest {
  @Test
  void fewStretchesStayAsTheyAre() {
    List<Stretch> few = List.of(new Stretch(0, 1, 2), new Stretch(1, 3, 0));
    assertThat(Stretch.thinned(few, 3)).isSameAs(few);
  }

  @Test
  void ofManyEachStepGoesToWhatFillsMostOfIt() {
    List<Stretch> many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Stretch(i, i + 0.6 + 0.4 * (i % 2), i < 5_000 ? i % 2 : 0))
            .toList();
    List<Stretch> thin = Stretch.thinned(many, 10_000);
    assertThat(thin).hasSize(2);
    assertThat(thin.get(0).lane()).isEqualTo(1);
    assertThat(thin.get(0).end()).isCloseTo(5_000, within(10.0));
    assertThat(thin.get(1).end()).isEqualTo(10_000);
  }

  @Test
  void emptyTimeStaysEmpty() {
    List<Stretch> many =
        IntStream.range(0, 2_000).mapToObj(i -> new Stretch(i / 20.0, i / 20.0 + 0.05, 0)).toList();
    assertThat(Stretch.thinned(many, 1_000)).hasSize(1).allMatch(s -> s.end() < 102);
  }

  @Test
  void ofManyMarksTheLongestStay() {
    List<Stretch> many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> new Stretch(i, i + (i % 3 == 0 ? 0.9 : 0.1), 0))
            .toList();
    assertThat(Stretch.longest(many))
        .hasSize(1_000)
        .allMatch(stretch -> stretch.end() - stretch.start() > 0.5)
        .isSortedAccordingTo((a, b) -> Double.compare(a.start(), b.start()));
  }
}

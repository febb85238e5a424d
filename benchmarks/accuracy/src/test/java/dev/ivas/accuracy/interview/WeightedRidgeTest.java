package dev.ivas.accuracy.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Made interviews whose ratings follow from how fast somebody talks, or from nothing. */
class WeightedRidgeTest {
  private static final int N = 60;
  private static final int[] TRAIN = IntStream.range(0, 40).toArray();

  private final List<RatedInterview> interviews = new ArrayList<>();
  private final double[] seconds = new double[N];

  WeightedRidgeTest() {
    Random random = new Random(1);
    for (int i = 0; i < N; i++) {
      seconds[i] = 30 + random.nextInt(60);
      List<Double> answer = List.of(seconds[i], 1 + random.nextDouble(), Double.NaN);
      interviews.add(
          new RatedInterview(
              "p" + i,
              "" + i / 2,
              List.of(),
              List.of(answer),
              List.of(List.of("we", "won", "um")),
              List.of(random.nextDouble())));
    }
  }

  private double[] predict(double[] target, double lambda) {
    return new WeightedRidge(FeatureBlock.of(interviews), TRAIN).predict(target, lambda)[0];
  }

  @Test
  void whatFollowsFromAFeatureIsFoundInRowsLeftOut() {
    double[] target = IntStream.range(0, N).mapToDouble(i -> 3 + Math.log(seconds[i])).toArray();
    double[] told = predict(target, 1e-6);
    for (int row = 40; row < N; row++) {
      assertThat(told[row]).isCloseTo(target[row], within(0.1));
    }
  }

  @Test
  void aStrongRidgeAnswersTheMeanOfTheTrainingRows() {
    double[] target = IntStream.range(0, N).mapToDouble(i -> i < 40 ? i % 2 : 1000).toArray();
    for (double told : predict(target, 1e9)) {
      assertThat(told).isCloseTo(0.5, within(1e-3));
    }
  }

  @Test
  void ratingsOfRowsLeftOutChangeNothing() {
    double[] target = IntStream.range(0, N).mapToDouble(i -> Math.sin(i)).toArray();
    double[] other = target.clone();
    IntStream.range(40, N).forEach(row -> other[row] = 99);
    assertThat(predict(other, 1)).isEqualTo(predict(target, 1));
  }
}

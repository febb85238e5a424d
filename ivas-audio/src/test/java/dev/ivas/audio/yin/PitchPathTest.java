package dev.ivas.audio.yin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PitchPathTest {
  private static final int BINS = 9;
  private static final int REACH = 2;

  @Test
  void noWindowsHaveNoPath() {
    assertThat(new PitchPath(new PitchObservations(), BINS, REACH).find()).isEmpty();
  }

  @Test
  void aMissingWindowIsBridged() {
    PitchObservations observations = new PitchObservations();
    for (int window = 0; window < 9; window++) {
      if (window != 4) {
        observations.add(5, 0.9);
      }
      observations.endWindow();
    }
    assertThat(new PitchPath(observations, BINS, REACH).find()[3]).isEqualTo(5);
    assertThat(new PitchPath(observations, BINS, REACH).find()[5]).isEqualTo(5);
  }

  /** Against a search that keeps everything and knows nothing of triangles. */
  @RepeatedTest(20)
  void thePathIsThatOfAPlainSearch(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    PitchObservations observations = new PitchObservations();
    for (int window = 0; window < 40; window++) {
      for (int bin = random.nextInt(4); bin < BINS; bin += 1 + random.nextInt(4)) {
        observations.add(bin, random.nextDouble() * 0.3);
      }
      observations.endWindow();
    }
    assertThat(new PitchPath(observations, BINS, REACH).find()).isEqualTo(plain(observations));
  }

  private static int[] plain(PitchObservations observations) {
    int windows = observations.windowCount();
    double[] scores = new double[2 * BINS];
    int[][] from = new int[windows][2 * BINS];
    for (int window = 0; window < windows; window++) {
      double[] next = new double[2 * BINS];
      for (int to = 0; to < 2 * BINS; to++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int state = 0; state < 2 * BINS; state++) {
          double value = scores[state] + (window == 0 ? 0 : Math.log(move(state, to)));
          if (value > most) {
            most = value;
            from[window][to] = state;
          }
        }
        next[to] = most + Math.log(seen(observations, window, to) + Double.MIN_NORMAL);
      }
      scores = next;
    }
    int[] path = new int[windows];
    int state = 0;
    for (int i = 1; i < 2 * BINS; i++) {
      state = scores[i] > scores[state] ? i : state;
    }
    for (int window = windows - 1; window >= 0; window--) {
      path[window] = state < BINS ? state : -1;
      state = from[window][state];
    }
    return path;
  }

  private static double move(int from, int to) {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += triangle(bin - from % BINS);
    }
    double change = from < BINS == to < BINS ? 0.99 : 0.01;
    return change * triangle(to % BINS - from % BINS) / sum + Double.MIN_NORMAL;
  }

  private static double triangle(int distance) {
    return Math.max(0, 1 - Math.abs(distance) / (REACH + 1.0));
  }

  private static double seen(PitchObservations observations, int window, int state) {
    if (state >= BINS) {
      return (1 - observations.voiced(window)) / BINS;
    }
    for (int i = observations.first(window); i < observations.end(window); i++) {
      if (observations.bin(i) == state) {
        return observations.probability(i);
      }
    }
    return 0;
  }
}

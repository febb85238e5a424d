package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.testdata.TestData;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the shipped network over FER-2013's public test, 3,589 faces, one pass each. */
class EmotionAccuracyIT {
  private static final int BATCH = 64;

  private static FerSheet sheet;
  private static List<EmotionProbabilities> answers;
  private static int[][] confusion;

  @BeforeAll
  static void judgeAllFaces() throws IOException {
    sheet = FerSheet.read(TestData.require("fer/public.png"), TestData.require("fer/public.csv"));
    answers = new ArrayList<>();
    try (EmotionNetwork network = new EmotionNetwork(ModelStore.ofClassPath())) {
      for (int from = 0; from < sheet.faces().size(); from += BATCH) {
        int to = Math.min(from + BATCH, sheet.faces().size());
        answers.addAll(network.classifyAll(sheet.faces().subList(from, to)));
      }
    }
    confusion = new int[EmotionProbabilities.COUNT][EmotionProbabilities.COUNT];
    for (int i = 0; i < answers.size(); i++) {
      confusion[sheet.labels().get(i).ordinal()][answers.get(i).dominant().ordinal()]++;
    }
  }

  @Test
  void topOneAccuracyIsAtLeast66Percent() {
    assertThat(answers).hasSize(3589);
    int right = 0;
    for (int i = 0; i < confusion.length; i++) {
      right += confusion[i][i];
    }

    assertThat(right / 3589.0).isGreaterThanOrEqualTo(0.66);
  }

  @ParameterizedTest
  @EnumSource
  void facesOfAClassAreMostOftenCalledByItsName(Emotion emotion) {
    int[] called = confusion[emotion.ordinal()];

    assertThat(Arrays.stream(called).max()).hasValue(called[emotion.ordinal()]);
    assertThat(called[emotion.ordinal()] / (double) Arrays.stream(called).sum())
        .isGreaterThan(0.25);
  }

  @Test
  void alwaysAnsweringOneSeventhScoresSixSeventhsOnThePapersMetric() {
    double[] sevenths = new double[EmotionProbabilities.COUNT];
    Arrays.fill(sevenths, 1 / 7.0);
    EmotionProbabilities uniform = new EmotionProbabilities(sevenths);
    List<EmotionProbabilities> clueless = Collections.nCopies(answers.size(), uniform);

    assertThat(binaryAccuracy(clueless)).isCloseTo(6 / 7.0, within(1e-12));
    assertThat(binaryAccuracy(answers)).isGreaterThan(0.9);
  }

  /** Share of right answers among all 7 n questions "is it this class?", each answered at 0.5. */
  private static double binaryAccuracy(List<EmotionProbabilities> all) {
    long right = 0;
    for (int i = 0; i < all.size(); i++) {
      for (Emotion emotion : Emotion.values()) {
        boolean said = all.get(i).of(emotion) > 0.5;
        right += said == (sheet.labels().get(i) == emotion) ? 1 : 0;
      }
    }
    return right / (7.0 * all.size());
  }
}

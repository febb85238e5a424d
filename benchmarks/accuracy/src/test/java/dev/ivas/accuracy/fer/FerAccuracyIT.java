package dev.ivas.accuracy.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.testdata.TestData;
import dev.ivas.fer.EmotionNetwork;
import dev.ivas.fer.FaceCrop;
import dev.ivas.models.ModelStore;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the shipped network over FER-2013's public test, 3,589 faces, one pass each. */
class FerAccuracyIT {
  private static FerSheet sheet;
  private static FerResult result;

  @BeforeAll
  static void judgeAllFaces() {
    sheet = FerSheet.read(TestData.require("fer/public.png"), TestData.require("fer/public.csv"));
    try (FerEvaluation evaluation =
        new FerEvaluation(ModelStore.ofClassPath(), EmotionNetwork.MODEL)) {
      result = evaluation.judge(sheet);
    }
  }

  @Test
  void topOneAccuracyIsAtLeast71Percent() {
    assertThat(result.n()).isEqualTo(3589);
    assertThat(result.scores().top1()).isGreaterThanOrEqualTo(0.71);
  }

  @Test
  void tenViewsAreSurerThanOne() {
    try (FerEvaluation evaluation =
        new FerEvaluation(ModelStore.ofClassPath(), EmotionNetwork.MODEL)) {
      FerResult ten = evaluation.judge(sheet, 10);

      assertThat(ten.scores().top1()).isGreaterThanOrEqualTo(0.71);
      assertThat(ten.scores().nll()).isLessThan(result.scores().nll());
    }
  }

  @Test
  void probabilitiesMeanWhatTheySay() {
    assertThat(result.scores().ece()).isLessThan(0.04);
    assertThat(result.scores().macroF1()).isGreaterThanOrEqualTo(0.68);
  }

  @ParameterizedTest
  @EnumSource
  void facesOfAClassAreMostOftenCalledByItsName(Emotion emotion) {
    List<Integer> called = result.scores().confusion().get(emotion.ordinal());

    assertThat(called.get(emotion.ordinal())).isEqualTo(Collections.max(called));
    assertThat(result.scores().perClass().get(emotion.label()).recall()).isGreaterThan(0.25);
  }

  @Test
  void thePapersMetricIsHighByNature() {
    assertThat(result.scores().binaryAccuracyPaperMetric())
        .isGreaterThan(6 / 7.0)
        .isGreaterThan(0.9);
    assertThat(result.scores().majorityBaseline()).isCloseTo(895 / 3589.0, within(1e-12));
  }

  @Test
  void mostAnnotatorsOfFerPlusAreAgreedWith() {
    assertThat(result.ferPlusStrictMajority().n()).isEqualTo(2862);
    assertThat(result.ferPlusStrictMajority().top1()).isGreaterThanOrEqualTo(0.86);
  }

  @Test
  void aMirroredFaceGetsNearlyTheSameAnswer() {
    try (EmotionNetwork network = new EmotionNetwork(ModelStore.ofClassPath())) {
      int sameClass = 0;
      double moved = 0;
      for (FaceCrop face : sheet.faces(0, 200)) {
        double[] plain = network.classify(face).toArray();
        double[] mirrored = network.classify(face.mirrored()).toArray();
        for (int i = 0; i < plain.length; i++) {
          moved += Math.abs(plain[i] - mirrored[i]) / 2;
        }
        sameClass +=
            network.classify(face).dominant() == network.classify(face.mirrored()).dominant()
                ? 1
                : 0;
      }
      // Half of what moves between classes, and how many answers stay, in shares of 200 faces.
      assertThat(moved / 200).isLessThan(0.15);
      assertThat(sameClass / 200.0).isGreaterThan(0.8);
    }
  }
}

package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.models.ModelStore;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionNetworkTest {
  /** Rounding of single-precision sums that are ordered differently. */
  private static final double ROUNDING = 1e-5;

  private static final EmotionNetwork NETWORK = new EmotionNetwork(ModelStore.ofClassPath());

  @AfterAll
  static void close() {
    NETWORK.close();
  }

  @Test
  void theShippedWeightsAreTheListedOnes() {
    ModelStore.ofClassPath().verify(EmotionNetwork.MODEL);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10})
  void anyNumberOfViewsGivesADistributionAndAlwaysTheSame(int views) {
    EmotionProbabilities first = NETWORK.classify(face(1), views);

    assertThat(Arrays.stream(first.toArray()).sum()).isCloseTo(1, within(ROUNDING));
    assertThat(NETWORK.classify(face(1), views)).isEqualTo(first);
  }

  @Test
  void aBatchGivesWhatSingleFacesGive() {
    List<FaceCrop> faces = IntStream.range(0, 9).mapToObj(EmotionNetworkTest::face).toList();

    List<EmotionProbabilities> batch = NETWORK.classifyAll(faces);

    for (int i = 0; i < faces.size(); i++) {
      assertThat(batch.get(i).toArray())
          .containsExactly(NETWORK.classify(faces.get(i)).toArray(), within(ROUNDING));
    }
    assertThat(NETWORK.classifyAll(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8, 10})
  void anEvenNumberOfViewsCannotTellAFaceFromItsMirrorImage(int views) {
    assertThat(NETWORK.classify(face(3).mirrored(), views).toArray())
        .containsExactly(NETWORK.classify(face(3), views).toArray(), within(ROUNDING));
  }

  @Test
  void twoViewsAreTheMeanOfFaceAndMirrorImage() {
    EmotionProbabilities mean =
        EmotionProbabilities.mean(NETWORK.classifyAll(List.of(face(5), face(5).mirrored())));

    assertThat(NETWORK.classify(face(5), 2).toArray())
        .containsExactly(mean.toArray(), within(ROUNDING));
  }

  @Test
  void blackAndWhiteFacesGiveADistributionToo() {
    for (float shade : new float[] {0f, 1f}) {
      float[] gray = new float[FaceCrop.SIZE * FaceCrop.SIZE];
      Arrays.fill(gray, shade);

      assertThat(Arrays.stream(NETWORK.classify(new FaceCrop(gray)).toArray()).sum())
          .isCloseTo(1, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 11})
  void refusesOtherNumbersOfViews(int views) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.classify(face(1), views))
        .withMessageContaining("1 to 10");
  }

  @Test
  void furtherViewsAreOthers() {
    Set<EmotionProbabilities> answers = new HashSet<>();
    for (int views = 1; views <= EmotionNetwork.MAX_VIEWS; views++) {
      answers.add(NETWORK.classify(face(2), views));
    }

    assertThat(answers).hasSize(EmotionNetwork.MAX_VIEWS);
  }

  @Test
  void theVotesOfRatersSumToOneAndAreAlwaysTheSame() {
    double[] shares = NETWORK.classifyFerPlus(face(4), 10);

    assertThat(shares).hasSize(FerPlusEmotion.values().length);
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(ROUNDING));
    assertThat(NETWORK.classifyFerPlus(face(4), 10)).containsExactly(shares);
  }

  @Test
  void modelsOfAnotherKindAndUnknownNamesAreRefused() {
    ModelStore store = ModelStore.ofClassPath();

    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> new EmotionNetwork(store, "iris"))
        .withMessageContaining("another kind");
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> new EmotionNetwork(store, "emotion-nobodys"))
        .withMessageContaining(EmotionNetwork.MODEL);
  }

  /** Smooth random shades, the same for the same seed. */
  private static FaceCrop face(int seed) {
    Random random = new Random(seed);
    double across = 3 + 9 * random.nextDouble();
    double down = 3 + 9 * random.nextDouble();
    double phase = 6 * random.nextDouble();
    float[] gray = new float[FaceCrop.SIZE * FaceCrop.SIZE];
    for (int i = 0; i < gray.length; i++) {
      int x = i % FaceCrop.SIZE;
      int y = i / FaceCrop.SIZE;
      gray[i] = (float) (0.5 + 0.45 * Math.sin(x / across + phase) * Math.cos(y / down));
    }
    return new FaceCrop(gray);
  }
}

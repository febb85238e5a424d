package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.error.MissingModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxModelTest {
  private static final OnnxModel IRIS = ModelStore.ofClassPath().open("iris");

  @AfterAll
  static void close() {
    IRIS.close();
  }

  @ParameterizedTest
  @CsvSource({
    "face_detection_short_range, 128, boxes, 14336",
    "face_landmark, 192, landmarks, 1404",
    "iris, 64, landmarks, 228"
  })
  void imageModelGivesFiniteNumbers(String name, int size, String output, int count) {
    try (OnnxModel model = ModelStore.ofClassPath().open(name);
        OnnxRun run = model.newRun()) {
      run.floats("image", 1, size, size, 3).put(ConversionGoldenTest.pattern(size));
      float[] found = run.run().get(output);
      assertThat(found).hasSize(count);
      assertThat(IntStream.range(0, count).allMatch(i -> Float.isFinite(found[i]))).isTrue();
    }
  }

  @Test
  void twoImagesInOneBatchGiveWhatEachGivesAlone() {
    float[] one = ConversionGoldenTest.pattern(64);
    float[] two = new float[one.length];
    Arrays.fill(two, 0.5f);
    try (OnnxRun run = IRIS.newRun()) {
      run.floats("image", 2, 64, 64, 3).put(one).put(two);
      float[] both = run.run().get("landmarks");
      assertThat(Arrays.copyOfRange(both, 0, 228)).containsExactly(iris(run, one), error());
      assertThat(Arrays.copyOfRange(both, 228, 456)).containsExactly(iris(run, two), error());
    }
  }

  @Test
  void threadsWithRunsOfTheirOwnGetTheSameNumbers() {
    float[] image = ConversionGoldenTest.pattern(64);
    List<float[]> results =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                i -> {
                  try (OnnxRun run = IRIS.newRun()) {
                    return iris(run, image);
                  }
                })
            .toList();
    assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(results.get(0)));
  }

  @Test
  void inputsKeepTheirNumbersFromRunToRun() {
    try (OnnxRun run = IRIS.newRun()) {
      float[] first = iris(run, ConversionGoldenTest.pattern(64));
      assertThat(run.run().get("landmarks")).isEqualTo(first);
    }
  }

  @Test
  void unknownInputIsRefusedWithTheKnownOnes() {
    try (OnnxRun run = IRIS.newRun()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> run.floats("picture", 1))
          .withMessageContaining("[image]");
    }
  }

  @Test
  void missingInputAndWrongShapeAreRefused() {
    try (OnnxRun run = IRIS.newRun()) {
      assertThatIllegalArgumentException().isThrownBy(run::run).withMessageContaining("iris");
      run.floats("image", 1, 32, 32, 3);
      assertThatIllegalArgumentException().isThrownBy(run::run).withMessageContaining("32");
    }
  }

  @Test
  void bytesThatAreNoModelAreRefused() {
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> OnnxModel.open("junk", new byte[] {1, 2, 3}))
        .withMessageContaining("junk");
  }

  private static float[] iris(OnnxRun run, float[] image) {
    run.floats("image", 1, 64, 64, 3).put(image);
    Map<String, float[]> outputs = run.run();
    return outputs.get("landmarks");
  }

  /** Batches may be summed in another order: pixels of the crop. */
  private static Offset<Float> error() {
    return Offset.offset(1e-4f);
  }
}

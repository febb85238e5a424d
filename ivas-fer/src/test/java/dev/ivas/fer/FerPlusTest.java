package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights with a second output, chosen by their name. */
class FerPlusTest {
  @TempDir private static Path folder;

  private static EmotionNetwork network;

  @BeforeAll
  static void open() throws IOException {
    TwoHeads.writeTo(folder);
    network = new EmotionNetwork(ModelStore.ofFolder(folder), TwoHeads.NAME);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void bothOutputsAreToldApart() {
    FaceCrop face = faceWithFirstPixel(1);

    assertThat(network.classify(face).toArray())
        .containsExactly(TwoHeads.softmax(7, 6, TwoHeads.STEEPNESS), within(1e-6));
    assertThat(network.classifyFerPlus(face, 1))
        .containsExactly(TwoHeads.softmax(8, 7, TwoHeads.STEEPNESS), within(1e-6));
  }

  @Test
  void severalViewsAreAveraged() {
    FaceCrop face = faceWithFirstPixel(1);
    double[] plain = network.classifyFerPlus(face, 1);
    double[] mirrored = network.classifyFerPlus(face.mirrored(), 1);
    double[] both = network.classifyFerPlus(face, 2);

    assertThat(plain[7] - mirrored[7]).isGreaterThan(0.1);
    for (int i = 0; i < both.length; i++) {
      assertThat(both[i]).isCloseTo((plain[i] + mirrored[i]) / 2, within(1e-6));
    }
    assertThat(Arrays.stream(network.classifyFerPlus(face, 10)).sum()).isCloseTo(1, within(1e-5));
    assertThatIllegalArgumentException().isThrownBy(() -> network.classifyFerPlus(face, 11));
  }

  @Test
  void weightsWithoutTheOutputRefuse() throws IOException {
    Path single = TwoHeads.writeWithoutFerPlus(folder.resolve("single"));
    try (EmotionNetwork one = new EmotionNetwork(ModelStore.ofFolder(single), TwoHeads.NAME)) {
      assertThat(one.hasFerPlus()).isFalse();
      assertThat(network.hasFerPlus()).isTrue();
      assertThatIllegalStateException()
          .isThrownBy(() -> one.classifyFerPlus(faceWithFirstPixel(0), 1))
          .withMessageContaining(TwoHeads.NAME);
    }
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

  private static FaceCrop faceWithFirstPixel(float shade) {
    float[] gray = new float[FaceCrop.SIZE * FaceCrop.SIZE];
    gray[0] = shade;
    return new FaceCrop(gray);
  }
}

package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  /** SHA-256 of the three bytes "abc": FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Nested
  class OnTheClassPath {
    private final ModelStore store = ModelStore.ofClassPath();

    @Test
    void theShippedModelsAreListedByName() {
      assertThat(store.list())
          .extracting(ModelDescription::name)
          .containsExactly("face_detection_short_range", "face_landmark", "iris", "silero_vad");
    }

    @Test
    void everyListedModelIsTheListedOne() {
      assertThat(store.list()).allSatisfy(model -> store.verify(model.name()));
    }

    @Test
    void unknownNameIsRefusedWithTheKnownOnes() {
      assertThatMissing(() -> store.describe("eris")).withMessageContaining("iris");
    }

    @Test
    void oneNameForTwoModelsIsRefused() throws IOException {
      Path one = Files.createDirectories(folder.resolve("one/META-INF/ivas"));
      Path two = Files.createDirectories(folder.resolve("two/META-INF/ivas"));
      write(one, index("tiny", ABC));
      write(two, index("tiny", ABC.replace('b', 'c')));
      try (URLClassLoader both = loader("one", "two");
          URLClassLoader same = loader("one", "one")) {
        assertThatMissing(() -> ModelStore.of(both)).withMessageContaining("tiny");
        assertThat(ModelStore.of(same).list()).hasSize(1);
      }
    }

    @Test
    void listedModelWithoutItsFileIsRefused() throws IOException {
      Path one = Files.createDirectories(folder.resolve("one/META-INF/ivas"));
      write(one, index("tiny", ABC));
      try (URLClassLoader loader = loader("one")) {
        ModelStore store = ModelStore.of(loader);
        assertThat(store.list()).hasSize(1);
        assertThatMissing(() -> store.verify("tiny")).withMessageContaining("tiny.onnx");
      }
    }

    private URLClassLoader loader(String... roots) throws IOException {
      URL[] urls = new URL[roots.length];
      for (int i = 0; i < roots.length; i++) {
        urls[i] = folder.resolve(roots[i]).toUri().toURL();
      }
      return new URLClassLoader(urls, null);
    }
  }

  @Nested
  class InAFolder {
    @Test
    void modelWithTheListedHashIsRead() throws IOException {
      write(folder, index("tiny", ABC));
      Files.writeString(folder.resolve("tiny.onnx"), "abc");
      assertThat(ModelStore.ofFolder(folder).read("tiny")).asString().isEqualTo("abc");
    }

    @Test
    void changedModelIsRefusedWithBothHashes() throws IOException {
      write(folder, index("tiny", ABC));
      Files.writeString(folder.resolve("tiny.onnx"), "abd");
      assertThatMissing(() -> ModelStore.ofFolder(folder).read("tiny"))
          .withMessageContaining(ABC)
          .withMessageContaining("Put the original back");
    }

    @Test
    void missingFileIsRefusedWithItsPlace() throws IOException {
      write(folder, index("tiny", ABC));
      assertThatMissing(() -> ModelStore.ofFolder(folder).open("tiny"))
          .withMessageContaining("tiny.onnx");
    }

    @Test
    void modelOfTheFolderHidesTheShippedOne() throws IOException {
      write(folder, index("iris", ABC));
      Files.writeString(folder.resolve("iris.onnx"), "abc");
      ModelStore store = ModelStore.ofFolder(folder);
      assertThat(store.describe("iris").card().sha256()).isEqualTo(ABC);
      assertThat(store.list()).hasSize(4);
    }

    @Test
    void folderWithoutAListIsRefused() {
      assertThatMissing(() -> ModelStore.ofFolder(folder))
          .withMessageContaining(ModelStore.FOLDER_INDEX);
    }

    @Test
    void listThatLacksAKeyIsRefusedWithIt() throws IOException {
      write(folder, index("tiny", ABC).replace("tiny.licence", "tiny.license"));
      assertThatMissing(() -> ModelStore.ofFolder(folder)).withMessageContaining("tiny.licence");
    }

    @Test
    void listWithABrokenHashIsRefused() throws IOException {
      write(folder, index("tiny", "abc"));
      assertThatMissing(() -> ModelStore.ofFolder(folder))
          .withMessageContaining("models.properties");
    }
  }

  private static void write(Path folder, String index) throws IOException {
    Files.writeString(folder.resolve("models.properties"), index);
  }

  private static String index(String name, String sha256) {
    return """
        %1$s.resource=%1$s.onnx
        %1$s.version=1
        %1$s.sha256=%2$s
        %1$s.licence=Apache-2.0
        %1$s.source=made up
        %1$s.trainingDataTerms=none
        """
        .formatted(name, sha256);
  }

  private static ThrowableAssertAlternative<MissingModelException> assertThatMissing(
      ThrowingCallable call) {
    return assertThatExceptionOfType(MissingModelException.class).isThrownBy(call);
  }
}

package dev.ivas.converter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With packages that are marked as installed, so that npm is not asked. */
class ConvertModelsTest {
  @TempDir Path folder;
  private Path made;

  @BeforeEach
  void layOutRecipesAndPackages() throws IOException {
    made = folder.resolve("out/tiny.onnx");
    write("src/npm/package-lock.json", "{}");
    write(
        "src/recipes.json",
        "[{\"name\": \"tiny\", \"format\": \"ONNX\", \"file\": \"p/w.bin\", \"bytes\": [2, 5]}]");
    write("work/installed", Sha256.of("{}".getBytes(UTF_8)));
    write("work/node_modules/p/w.bin", "..abc..");
  }

  @Test
  void modelWithTheExpectedHashIsWritten() throws Exception {
    write("index.properties", "tiny.sha256=" + Sha256.of("abc".getBytes(UTF_8)));
    convert();
    assertThat(made).hasContent("abc");
  }

  @Test
  void modelWithAnotherHashIsRefusedAndNotWritten() throws IOException {
    String other = Sha256.of("abd".getBytes(UTF_8));
    write("index.properties", "tiny.sha256=" + other);
    assertThatIOException()
        .isThrownBy(this::convert)
        .withMessageContaining("tiny")
        .withMessageContaining(other)
        .withMessageContaining(Sha256.of("abc".getBytes(UTF_8)));
    assertThat(made).doesNotExist();
  }

  @Test
  void modelThatIsRightAlreadyNeedsNoPackages() throws Exception {
    write("index.properties", "tiny.sha256=" + Sha256.of("abc".getBytes(UTF_8)));
    write("out/tiny.onnx", "abc");
    Files.delete(folder.resolve("work/node_modules/p/w.bin"));
    convert();
    assertThat(made).hasContent("abc");
  }

  @Test
  void damagedModelIsMadeAgain() throws Exception {
    write("index.properties", "tiny.sha256=" + Sha256.of("abc".getBytes(UTF_8)));
    write("out/tiny.onnx", "abX");
    convert();
    assertThat(made).hasContent("abc");
  }

  private void convert() throws IOException, InterruptedException {
    ConvertModels.main(
        folder.resolve("src").toString(),
        folder.resolve("index.properties").toString(),
        folder.resolve("work").toString(),
        folder.resolve("out").toString());
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}

package dev.ivas.audio.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDigestTest {
  @TempDir private Path folder;

  @Test
  void nothingHasTheDigestOfNothing() {
    assertThat(digest())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void oneFileIsNameLengthAndContent() throws IOException {
    Files.writeString(folder.resolve("a"), "b");
    // printf 'a\0\0\0\0\0\0\0\0\1b' | sha256sum
    assertThat(digest())
        .isEqualTo("ab3dd935e62c212e7c5af37eaf5393cd2f9e6b22a368c039c773d41f633af49d");
  }

  @Test
  void namesContentsAndTheirBordersCount() throws IOException {
    Files.writeString(folder.resolve("a"), "xy");
    Files.writeString(folder.resolve("b"), "z");
    String original = digest();
    assertThat(digest()).isEqualTo(original);
    Files.writeString(folder.resolve("a"), "x");
    Files.writeString(folder.resolve("b"), "yz");
    assertThat(digest()).isNotEqualTo(original);
    Files.writeString(folder.resolve("a"), "xy");
    Files.writeString(folder.resolve("b"), "z");
    assertThat(digest()).isEqualTo(original);
    Files.move(folder.resolve("b"), folder.resolve("c"));
    assertThat(digest()).isNotEqualTo(original);
  }

  @Test
  void foldersCountByTheNamesOfTheirFiles() throws IOException {
    Files.createDirectories(folder.resolve("one/two"));
    String empty = digest();
    assertThat(empty).isEqualTo(new ModelDigest().hex());
    Files.writeString(folder.resolve("one/two/three"), "");
    assertThat(digest()).isNotEqualTo(empty);
  }

  @Test
  void whatIsMissingIsTold() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> new ModelDigest().add(folder, missing))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("missing");
  }

  private String digest() {
    return new ModelDigest().add(folder, folder).hex();
  }
}

package dev.ivas.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFileTest {
  private static final String FOLDER = "java.io.tmpdir";

  private final String usual = System.getProperty(FOLDER);
  @TempDir private Path folder;

  @BeforeEach
  void nameFolder() {
    System.setProperty(FOLDER, folder.toString());
  }

  @AfterEach
  void nameUsualFolder() {
    System.setProperty(FOLDER, usual);
  }

  @Test
  void givesBlocksBackInAnyOrder() {
    try (ScratchFile file = new ScratchFile()) {
      long one = file.append(bytes(1, 2, 3));
      long two = file.append(bytes(4, 5));
      assertThat(read(file, two, 2)).isEqualTo(bytes(4, 5));
      assertThat(read(file, one, 3)).isEqualTo(bytes(1, 2, 3));
      assertThat(file.append(bytes(6))).isEqualTo(5);
      assertThat(read(file, 0, 6)).isEqualTo(bytes(1, 2, 3, 4, 5, 6));
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    try (ScratchFile file = new ScratchFile()) {
      file.append(bytes(1));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void tellsWhereRoomIsNeeded() {
    Path missing = folder.resolve("missing");
    System.setProperty(FOLDER, missing.toString());
    try (ScratchFile file = new ScratchFile()) {
      assertThatThrownBy(() -> file.append(bytes(1)))
          .isInstanceOf(RetriableException.class)
          .hasMessageContaining(missing.toString())
          .hasMessageContaining("-Djava.io.tmpdir");
    }
  }

  @Test
  void anInterruptIsNoFullDisk() {
    try (ScratchFile file = new ScratchFile()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> file.append(bytes(1)))
          .isInstanceOf(AnalysisCancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void tellsWhenItIsAskedForMoreThanWasWritten() {
    try (ScratchFile file = new ScratchFile()) {
      file.append(bytes(1));
      assertThatThrownBy(() -> read(file, 0, 2)).isInstanceOf(RetriableException.class);
    }
  }

  @Test
  void isNotOpenedAgain() {
    ScratchFile file = new ScratchFile();
    file.close();
    assertThatThrownBy(() -> file.append(bytes(1))).isInstanceOf(IllegalStateException.class);
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.flip();
  }

  private static ByteBuffer read(ScratchFile file, long start, int count) {
    ByteBuffer target = ByteBuffer.allocate(count);
    file.read(start, target);
    return target.flip();
  }
}

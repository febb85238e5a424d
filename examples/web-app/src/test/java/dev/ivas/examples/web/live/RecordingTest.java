package dev.ivas.examples.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  @TempDir private Path folder;
  private long free = Long.MAX_VALUE;
  private Recording recording;

  @BeforeEach
  void begin() {
    recording = new Recording(folder, () -> free);
  }

  @Test
  void piecesAreKeptInOrderAndOnce() throws IOException {
    assertThat(recording.add(0, piece("ab"))).isTrue();
    assertThat(recording.add(0, piece("ab"))).isTrue();
    assertThat(recording.add(2, piece("ef"))).isTrue();
    assertThat(recording.add(1, piece("cd"))).isTrue();
    assertThat(recording.pieces()).isEqualTo(2);
    assertThat(kept()).isEqualTo("abcd");
  }

  @Test
  void itEndsWhereItsCopyWouldNotFitTheDiskAndStaysEnded() throws IOException {
    recording.add(0, piece("0123456789"));
    free = 25;
    assertThat(recording.add(1, piece("01234567"))).isFalse();
    free = Long.MAX_VALUE;
    assertThat(recording.add(1, piece("ab"))).as("a gap could not be played").isFalse();
    assertThat(recording.pieces()).isOne();
    assertThat(kept()).isEqualTo("0123456789");
  }

  @Test
  void aDiskThatRefusesEndsIt() throws IOException {
    Path gone = folder.resolve("gone");
    Recording nowhere = new Recording(gone, () -> free);
    assertThat(nowhere.add(0, piece("ab"))).isFalse();
    Files.createDirectory(gone);
    assertThat(nowhere.add(0, piece("ab"))).isFalse();
    assertThat(gone).isEmptyDirectory();
  }

  @Test
  void whatCannotBePlayedIsLeftAsItCame() throws IOException {
    recording.add(0, piece("no film at all"));
    assertThat(Recording.finish(folder)).isEmpty();
    assertThat(kept()).isEqualTo("no film at all");
    assertThat(folder.resolve(Recording.FINISHED)).doesNotExist();
  }

  private String kept() throws IOException {
    return Files.readString(folder.resolve(Recording.GROWING));
  }

  private static ByteBuffer piece(String content) {
    return ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
  }
}

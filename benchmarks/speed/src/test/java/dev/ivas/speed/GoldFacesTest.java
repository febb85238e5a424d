package dev.ivas.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFacesTest {
  @TempDir private Path folder;

  @Test
  void readsBoxesWithTheirLastPixels() throws IOException {
    write("{\"images\":[{\"pgm\":\"a.pgm\",\"rect\":[-1,2,8,6]}]}");
    Files.writeString(folder.resolve("a.pgm"), "P5\n3 2\n255\nabcdef");

    List<GoldFaces.Face> faces = GoldFaces.read(folder);

    assertThat(faces).hasSize(1);
    assertThat(faces.get(0).frame().width()).isEqualTo(3);
    assertThat(faces.get(0).frame().plane(0).get(5)).isEqualTo((byte) 'f');
    assertThat(faces.get(0).box().x()).isEqualTo(-1);
    assertThat(faces.get(0).box().width()).isEqualTo(10);
    assertThat(faces.get(0).box().height()).isEqualTo(5);
  }

  @Test
  void saysWhatAFolderMustHold() throws IOException {
    assertRefused();
    write("{\"images\":[]}");
    assertRefused();
    write("{\"images\":[{\"pgm\":\"none.pgm\",\"rect\":[0,0,9,9]}]}");
    assertRefused();
    Files.writeString(folder.resolve("none.pgm"), "P5\n30 20\n255\nabcdef");
    assertRefused();
    Files.writeString(folder.resolve("none.pgm"), "P6\n1 1\n255\nabc");
    assertRefused();
    Files.writeString(folder.resolve("none.pgm"), "P5\nwide\n");
    assertRefused();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> GoldFaces.read(folder))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("dlib-68.json");
  }

  private void write(String list) throws IOException {
    Files.writeString(folder.resolve("dlib-68.json"), list);
  }
}

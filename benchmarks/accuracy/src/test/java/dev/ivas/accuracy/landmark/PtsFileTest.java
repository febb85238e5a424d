package dev.ivas.accuracy.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PtsFileTest {
  @TempDir private Path folder;

  @Test
  void countsFromTheEdgeOfTheFirstPixel() throws IOException {
    FaceLandmarks points = read("version: 1\nn_points:  68\n{\n" + "1 3.5\n".repeat(68) + "}\n");
    assertThat(points.x(67)).isEqualTo(0.5);
    assertThat(points.y(67)).isEqualTo(3.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n_points: 5\n{\n1 2\n}",
        "n_points: 68\n{\n1 2\n}",
        "n_points: 68\n{\n1 two\n}",
        "n_points: 68\n{\n1 2"
      })
  void refusesWhatIsNoFace(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("face.pts")
        .hasMessageContaining("68 points");
  }

  private FaceLandmarks read(String text) throws IOException {
    return PtsFile.read(Files.writeString(folder.resolve("face.pts"), text));
  }
}

package dev.ivas.accuracy.eyestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.models.ModelStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EyeStateEvaluationTest {
  private final EyeStateEvaluation evaluation = new EyeStateEvaluation(ModelStore.ofClassPath());

  @TempDir private Path folder;

  @AfterEach
  void close() {
    evaluation.close();
  }

  @ParameterizedTest
  @CsvSource({
    "closedLeftEyes, false, true",
    "OPEN-RIGHT, true, false",
    "eyes_left_open, true, true",
    "Right (closed), false, false"
  })
  void foldersSayInAnyCaseWhatTheyHold(String name, boolean open, boolean left) throws IOException {
    Files.createDirectory(folder.resolve(name));
    assertThat(EyeFolder.in(folder))
        .containsExactly(new EyeFolder(folder.resolve(name), open, left));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eyes", "openEyes", "leftEyes", "openClosedLeft", "openLeftRight"})
  void foldersThatSayTooLittleOrTooMuchAreNotTaken(String name) throws IOException {
    Files.createDirectory(folder.resolve(name));
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> evaluation.judge(folder, false))
        .withMessageContaining("closedLeftEyes");
  }

  @Test
  void drawnEyesOfAnySizeAreToldAndBrokenPicturesCounted() throws IOException {
    for (int side : new int[] {24, 48, 96}) {
      write("openRightEyes", side, true);
      write("closedLeftEyes", side, false);
    }
    Files.writeString(folder.resolve("openRightEyes/broken.jpg"), "no picture");
    Files.writeString(folder.resolve("openRightEyes/notes.txt"), "not meant");

    EyeStateResult result = evaluation.judge(folder, false);

    assertThat(result.n()).isEqualTo(7);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.perFolder())
        .containsEntry("openRightEyes", new FolderCount(4, 3, 1))
        .containsEntry("closedLeftEyes", new FolderCount(3, 3, 0));
    assertThat(result.unreadable()).containsExactly("openRightEyes/broken.jpg");
  }

  @Test
  void foldersWithoutPicturesAreUnreadable() throws IOException {
    Files.createDirectory(folder.resolve("openLeftEyes"));
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> evaluation.judge(folder, true))
        .withMessageContaining("held out");
  }

  private void write(String name, int side, boolean open) throws IOException {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    double step = 24.0 / side;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double shade = shade((column + 0.5) * step - 12, (row + 0.5) * step - 12, open);
        image.getRaster().setSample(column, row, 0, Math.max(0, Math.round(shade)));
      }
    }
    Path target = Files.createDirectories(folder.resolve(name)).resolve(side + ".png");
    ImageIO.write(image, "png", target.toFile());
  }

  /** An eye drawn by a formula, as training/eye-state/golden.py does, about its middle. */
  private static double shade(double x, double y, boolean open) {
    double skin = 150 + 1.5 * y - 30 * bell(y + 5 - x * x / 40, 3);
    double bend = 1 - x * x / 49;
    if (bend <= 0) {
      return skin;
    }
    if (!open) {
      return skin - 90 * bell(y - 1.2 - 1.5 * bend, 1);
    }
    double lashes = 60 * bell(y + 3 * bend, 1);
    if (Math.abs(y) >= 3 * bend) {
      return skin - lashes;
    }
    return (x * x + y * y < 8 ? 35 : 185) - lashes;
  }

  private static double bell(double distance, double width) {
    return Math.exp(-distance * distance / width);
  }
}

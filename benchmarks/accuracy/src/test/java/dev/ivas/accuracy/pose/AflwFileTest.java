package dev.ivas.accuracy.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;

class AflwFileTest {
  private static final double SINGLE = 1e-4; // the files hold floats
  @TempDir private Path folder;

  @Test
  void readsAnglesAndPoints() throws IOException {
    double[] xy = new Random(1).doubles(136, 0, 450).toArray();
    Path file =
        AflwFiles.write(
            folder.resolve("a.mat"),
            new AflwAngles(0.1, -0.2, 0.3),
            new FaceLandmarks(LandmarkScheme.IBUG_68, xy));

    LabelledHead head = AflwFile.read(file);

    assertThat(head.angles().yaw()).isCloseTo(0.1, within(SINGLE));
    assertThat(head.angles().pitch()).isCloseTo(-0.2, within(SINGLE));
    assertThat(head.angles().roll()).isCloseTo(0.3, within(SINGLE));
    assertThat(head.points().toArray()).containsExactly(xy, within(SINGLE));
  }

  /**
   * As MATLAB compressed it; the face looks up, and so say the values that another program read.
   */
  @Test
  void readsAFileOfTheDataSet() {
    LabelledHead head = AflwFile.read(TestData.require("landmarks/aflw2000-pose/image00430.mat"));

    assertThat(Math.toDegrees(head.angles().pitch())).isCloseTo(34.4, within(0.05));
    assertThat(Math.toDegrees(head.angles().yaw())).isCloseTo(4.7, within(0.05));
    assertThat(Math.toDegrees(head.angles().roll())).isCloseTo(7.2, within(0.05));
  }

  @Test
  void refusesWhatIsNone() throws IOException {
    Path file =
        AflwFiles.write(
            folder.resolve("whole.mat"),
            new AflwAngles(0, 0, 0),
            new FaceLandmarks(LandmarkScheme.IBUG_68, new double[136]));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 97) {
      assertRefused(Arrays.copyOf(whole, length), "Pose_Para");
    }
    assertRefused(new byte[2 << 20], "too large");
  }

  @Test
  void refusesAnglesInDegreesAndOtherArrays() throws IOException {
    Path degrees =
        AflwFiles.write(
            folder.resolve("degrees.mat"),
            new AflwAngles(30, 0, 0),
            new FaceLandmarks(LandmarkScheme.IBUG_68, new double[136]));
    assertRefused(Files.readAllBytes(degrees), "radians");

    Path other = folder.resolve("other.mat");
    Mat5.writeToFile(Mat5.newMatFile().addArray("x", Mat5.newScalar(1)), other.toFile());
    assertRefused(Files.readAllBytes(other), "Pose_Para");
  }

  private void assertRefused(byte[] bytes, String why) throws IOException {
    Path file = Files.write(folder.resolve("face.mat"), bytes);
    assertThatThrownBy(() -> AflwFile.read(file))
        .as("%d bytes", bytes.length)
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("face.mat")
        .hasMessageContaining(why);
  }
}

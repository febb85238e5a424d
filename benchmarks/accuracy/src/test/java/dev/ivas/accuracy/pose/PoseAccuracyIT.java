package dev.ivas.accuracy.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.accuracy.PictureFile;
import dev.ivas.accuracy.PictureFolder;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.media.Frame;
import dev.ivas.core.testdata.TestData;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.models.ModelStore;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The photographs of AFLW2000-3D at hand: 12 within 45 degrees, 4 beyond. */
class PoseAccuracyIT {
  @Test
  void anglesAreMetWithinFiveDegrees() {
    try (PoseEvaluation evaluation = new PoseEvaluation(ModelStore.ofClassPath())) {
      PoseResult result = evaluation.judge(photographs());

      assertThat(result.n()).isEqualTo(12);
      assertThat(result.missed()).isZero();
      assertThat(result.outOfRange()).isEqualTo(4);
      assertThat(result.mae().yaw()).isLessThan(5);
      assertThat(result.mae().pitch()).isLessThan(5);
      assertThat(result.mae().roll()).isLessThan(2);
    }
  }

  @Test
  void mirroredPhotographTurnsAndTiltsTheOtherWayAndNodsTheSame() {
    List<Double> yaws = new ArrayList<>();
    try (FaceModels models = FaceModels.open();
        PictureFaces faces = models.newPictureFaces()) {
      for (Path file : PictureFolder.labelled(photographs(), ".mat")) {
        Frame picture = PictureFile.read(file);
        HeadPose straight = only(faces.find(picture)).headPose();
        HeadPose mirror = only(faces.find(mirrored(picture))).headPose();

        double tolerance = Math.toRadians(9); // the mesh network is not quite symmetric
        assertThat(mirror.yawRadians())
            .as("yaw of %s", file)
            .isCloseTo(-straight.yawRadians(), within(tolerance));
        assertThat(mirror.pitchRadians())
            .as("pitch of %s", file)
            .isCloseTo(straight.pitchRadians(), within(tolerance));
        assertThat(mirror.rollRadians())
            .as("roll of %s", file)
            .isCloseTo(-straight.rollRadians(), within(tolerance));
        yaws.add(straight.yawRadians());
      }
    }
    // Turned far enough to either side that a wrong sign would show.
    assertThat(yaws).anyMatch(yaw -> yaw > 0.4).anyMatch(yaw -> yaw < -0.4);
  }

  private static Path photographs() {
    return TestData.require("landmarks/aflw2000-pose");
  }

  private static FaceFound only(List<FaceFound> faces) {
    assertThat(faces).isNotEmpty();
    return faces.get(0);
  }

  private static Frame mirrored(Frame picture) {
    int width = picture.width();
    int height = picture.height();
    ByteBuffer from = picture.plane(0);
    ByteBuffer to = ByteBuffer.allocate(3 * width * height);
    for (int y = 0; y < height; y++) {
      for (int x = width - 1; x >= 0; x--) {
        for (int channel = 0; channel < 3; channel++) {
          to.put(from.get(y * picture.strideBytes(0) + 3 * x + channel));
        }
      }
    }
    return Frame.bgr24(to.flip(), 3 * width, width, height, 0);
  }
}

package dev.ivas.accuracy.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.models.ModelStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseEvaluationTest {
  private static final FaceLandmarks POINTS =
      new FaceLandmarks(LandmarkScheme.IBUG_68, new Random(1).doubles(136, 20, 40).toArray());

  @TempDir private Path folder;

  @Test
  void countsMissedAndTooFarTurnedFacesApart() throws IOException {
    black("ahead", new AflwAngles(0.1, 0.1, 0.1));
    black("turned", new AflwAngles(0.8, 0, 0));
    black("tilted", new AflwAngles(0, 0, -0.8));

    PoseResult result = judge();

    assertThat(result.n()).isEqualTo(1);
    assertThat(result.missed()).isEqualTo(1);
    assertThat(result.outOfRange()).isEqualTo(2);
    assertThat(result.mae().mean()).isNaN();
    assertThat(result.standardError()).isNaN();
  }

  @Test
  void aFolderOfFacesTurnedTooFarHasNothingToJudge() throws IOException {
    black("turned", new AflwAngles(0.8, 0, 0));

    PoseResult result = judge();

    assertThat(result.n()).isZero();
    assertThat(result.msPerFace()).isNaN();
  }

  @Test
  void saysWhatAFolderMustHold() {
    assertThatThrownBy(this::judge)
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining(".mat");
  }

  @Test
  void distanceCountsInSizesOfTheHead() {
    double[] xy = POINTS.toArray();
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] += 100;
    }
    LabelledHead head = new LabelledHead(new AflwAngles(0, 0, 0), POINTS);

    assertThat(head.distance(POINTS)).isZero();
    assertThat(head.distance(new FaceLandmarks(LandmarkScheme.IBUG_68, xy))).isBetween(10.0, 20.0);
  }

  private PoseResult judge() {
    try (PoseEvaluation evaluation = new PoseEvaluation(ModelStore.ofClassPath())) {
      return evaluation.judge(folder);
    }
  }

  private void black(String name, AflwAngles angles) throws IOException {
    BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
    ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    AflwFiles.write(folder.resolve(name + ".mat"), angles, POINTS);
  }
}

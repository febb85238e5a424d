package dev.ivas.accuracy.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.testdata.TestData;
import dev.ivas.models.ModelStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandmarkEvaluationTest {
  @TempDir private Path folder;

  @Test
  void normalizesByTheOuterCornersOfTheEyes() {
    double[] xy = new double[136];
    xy[2 * 45] = 100;
    FaceLandmarks truth = new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
    xy[0] = 3;
    xy[1] = 4;
    FaceLandmarks found = new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
    assertThat(LandmarkError.normalized(found, truth, 0, 68)).isCloseTo(0.05 / 68, within(1e-12));
    assertThat(LandmarkError.normalized(found, truth, 0, 1)).isCloseTo(0.05, within(1e-12));
    assertThat(LandmarkError.normalized(found, truth, 1, 68)).isZero();
  }

  @Test
  void findsTheFacesOfHelen() throws IOException {
    LandmarkResult mesh = judge(LandmarkEvaluation.ofMesh(ModelStore.ofClassPath()), faces(40));
    assertThat(mesh.n()).isEqualTo(40);
    assertThat(mesh.missed()).isZero();
    assertThat(mesh.nme()).isBetween(0.02, 0.055);
    assertThat(mesh.auc()).isGreaterThan(0.35);
    assertThat(mesh.perRegion()).hasSize(6).containsKeys("rightEye", "leftEye");
  }

  @Test
  void framesFacesAsDlibNeedsThem() throws IOException {
    Path trees = TestData.require("/usr/share/dlib/shape_predictor_68_face_landmarks.dat");
    LandmarkResult dlib =
        judge(LandmarkEvaluation.ofDlib(ModelStore.ofClassPath(), trees), faces(40));
    assertThat(dlib.missed()).isZero();
    assertThat(dlib.nme()).isBetween(0.02, 0.045);
  }

  @Test
  void countsPicturesWithoutAFaceAsMissed() throws IOException {
    ImageIO.write(
        new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR),
        "png",
        folder.resolve("black.png").toFile());
    Files.writeString(folder.resolve("black.pts"), "n_points: 68\n{" + "1 2\n".repeat(68) + "}");
    LandmarkResult result = judge(LandmarkEvaluation.ofMesh(ModelStore.ofClassPath()), folder);
    assertThat(result.missed()).isEqualTo(1);
    assertThat(result.nme()).isNaN();
    assertThat(result.failureRate()).isOne();
    assertThat(result.auc()).isZero();
  }

  @Test
  void saysWhatAFolderMustHold() {
    try (LandmarkEvaluation evaluation = LandmarkEvaluation.ofMesh(ModelStore.ofClassPath())) {
      assertThatThrownBy(() -> evaluation.judge(folder))
          .isInstanceOf(UnreadableMediaException.class)
          .hasMessageContaining(".pts");
      assertThatThrownBy(() -> evaluation.judge(folder.resolve("none")))
          .isInstanceOf(UnreadableMediaException.class)
          .hasMessageContaining("none");
    }
    assertThatThrownBy(
            () -> LandmarkEvaluation.ofDlib(ModelStore.ofClassPath(), folder.resolve("none.dat")))
        .isInstanceOf(MissingModelException.class);
  }

  private static LandmarkResult judge(LandmarkEvaluation evaluation, Path folder) {
    try (evaluation) {
      return evaluation.judge(folder);
    }
  }

  /** A folder with the first faces of HELEN. */
  private Path faces(int count) throws IOException {
    Helen.copyFirst(count, folder);
    return folder;
  }
}

package dev.ivas.gaze.eyestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Frame;
import dev.ivas.gaze.blink.OpenProbability;
import dev.ivas.models.ModelStore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EyeStateRecognizerTest {
  /** Rounding of single-precision sums that are ordered differently. */
  private static final double ROUNDING = 1e-5;

  private static final EyeStateRecognizer RECOGNIZER =
      new EyeStateRecognizer(ModelStore.ofClassPath());

  @AfterAll
  static void close() {
    RECOGNIZER.close();
  }

  @Test
  void theShippedWeightsAreTheListedOnes() {
    ModelStore.ofClassPath().verify(EyeStateRecognizer.MODEL);
  }

  @Test
  void aBatchGivesWhatSingleEyesGive() {
    List<EyeCrop> eyes = IntStream.range(0, 9).mapToObj(EyeStateRecognizerTest::eye).toList();

    double[] batch = RECOGNIZER.openProbabilities(eyes);

    for (int i = 0; i < eyes.size(); i++) {
      assertThat(RECOGNIZER.openProbabilities(eyes.subList(i, i + 1)))
          .containsExactly(new double[] {batch[i]}, within(ROUNDING));
    }
    assertThat(RECOGNIZER.openProbabilities(List.of())).isEmpty();
  }

  @Test
  void blackAndWhiteEyesGetAnAnswerToo() {
    for (float shade : new float[] {0, 1}) {
      float[] gray = new float[EyeCrop.SIZE * EyeCrop.SIZE];
      Arrays.fill(gray, shade);
      assertThat(RECOGNIZER.openProbabilities(List.of(EyeCrop.ofLeftEye(gray)))[0])
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void theMirroredFrameGivesTheAnswersSwapped() {
    FaceLandmarks face = Eyes.corners(61, 95, 99, 99, 131, 106, 160, 112);
    OpenProbability plain = RECOGNIZER.recognize(Eyes.frame(Eyes::waves), face);
    OpenProbability mirrored =
        RECOGNIZER.recognize(
            Eyes.frame((x, y) -> Eyes.waves(Eyes.SIDE - x, y)), Eyes.mirrored(face));

    assertThat(mirrored.left()).isCloseTo(plain.right(), within(ROUNDING));
    assertThat(mirrored.right()).isCloseTo(plain.left(), within(ROUNDING));
  }

  @Test
  void eyesAreJudgedAsTheirCropsAre() {
    Frame frame = Eyes.frame(Eyes::waves);
    FaceLandmarks face = Eyes.corners(61, 95, 99, 99, 131, 106, 160, 112);
    EyeCropper cropper = new EyeCropper();

    OpenProbability both = RECOGNIZER.recognize(frame, face);

    assertThat(
            RECOGNIZER.openProbabilities(
                List.of(cropper.left(frame, face), cropper.right(frame, face))))
        .containsExactly(both.left(), both.right());
  }

  @Test
  void anEyeOutsideTheFrameIsNotJudged() {
    FaceLandmarks face = Eyes.corners(-60, 95, -20, 95, 20, 95, 60, 95);

    OpenProbability open = RECOGNIZER.recognize(Eyes.frame(Eyes::waves), face);

    assertThat(open.right()).isNaN();
    assertThat(open.left()).isBetween(0.0, 1.0);
  }

  @Test
  void eyesWithoutWidthAreRefusedAndTheNextFrameIsJudged() {
    Frame frame = Eyes.frame(Eyes::waves);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RECOGNIZER.recognize(frame, Eyes.corners(5, 5, 5, 5, 5, 5, 5, 5)));
    assertThat(RECOGNIZER.recognize(frame, Eyes.corners(61, 95, 99, 99, 131, 106, 160, 112)))
        .isNotNull();
  }

  private static EyeCrop eye(int seed) {
    float[] gray = new float[EyeCrop.SIZE * EyeCrop.SIZE];
    for (int i = 0; i < gray.length; i++) {
      int x = i % EyeCrop.SIZE;
      int y = i / EyeCrop.SIZE;
      gray[i] = (float) (0.5 + 0.45 * Math.sin(x / (2.0 + seed)) * Math.cos(y / 3.0 + seed));
    }
    return EyeCrop.ofRightEye(gray);
  }
}

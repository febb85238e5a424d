package dev.ivas.accuracy.eyestate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldOutTest {
  @ParameterizedTest
  @CsvSource({
    "closed_eye_0007.jpg_face_1_L.jpg, closed_eye_0007",
    "closed_eye_0007.jpg_face_2_R.jpg, closed_eye_0007",
    "Adam_Rich_0001_L.jpg, Adam_Rich_0001",
    "Adam_Rich_0001_R.png, Adam_Rich_0001",
    "noSideNoEnding, noSideNoEnding"
  })
  void theEyesOfOnePhotographShareItsName(String file, String photograph) {
    assertThat(HeldOut.photograph(Path.of("closedLeftEyes", file))).isEqualTo(photograph);
  }

  /** The same names and answers as in training/eye-state/test_recipe.py. */
  @ParameterizedTest
  @CsvSource({
    "Adam_Rich_0001, true",
    "Aaron_Guiel_0001, false",
    "closed_eye_0007, false",
    "closed_eye_0012, false",
    "closed_eye_0001, true"
  })
  void theSplitIsThatOfTraining(String photograph, boolean heldOut) {
    assertThat(HeldOut.contains(Path.of(photograph + "_L.jpg"))).isEqualTo(heldOut);
    assertThat(HeldOut.contains(Path.of(photograph + "_R.jpg"))).isEqualTo(heldOut);
  }

  @Test
  void aboutAFifthIsHeldOut() {
    long heldOut =
        IntStream.range(0, 5000)
            .filter(i -> HeldOut.contains(Path.of("person_" + i + "_L.jpg")))
            .count();
    assertThat(heldOut / 5000.0).isBetween(0.17, 0.23);
  }
}

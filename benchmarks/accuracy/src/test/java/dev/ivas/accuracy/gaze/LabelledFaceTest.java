package dev.ivas.accuracy.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFaceTest {
  private static final String HEADER =
      "image,subject_left_eye_x,subject_left_eye_y,subject_right_eye_x,subject_right_eye_y,"
          + "eye_contact";

  @TempDir private Path folder;

  @Test
  void pupilsLieInTheMiddleOfTheirPixels() throws IOException {
    List<LabelledFace> faces = read(HEADER, "a.jpg,238,107,158,107,1", "b.jpg,225,112,145,111,0");

    assertThat(faces).extracting(LabelledFace::contact).containsExactly(true, false);
    assertThat(faces.get(0).left()).isEqualTo(new LabelledFace.Point(238.5, 107.5));
    assertThat(faces.get(0).distanceOfEyes()).isEqualTo(80);
    assertThat(faces.get(0).file()).isEqualTo(folder.resolve("a.jpg"));
  }

  @Test
  void labelsThatCannotBeAreRefused() {
    assertRefused("eye_contact must be 1 or 0", HEADER, "a.jpg,238,107,158,107,2");
    assertRefused("line 2: subject_left_eye_x must be a number", HEADER, "a.jpg,,107,158,107,1");
    assertRefused("further to the right", HEADER, "a.jpg,158,107,238,107,1");
    assertRefused("names no column 'subject_left_eye_y'", "image,subject_left_eye_x", "a.jpg,1");
  }

  @Test
  void eyeContactIsScoredWithEqualWeightOfYesAndNo() {
    EyeContactResult.EyeContact scores =
        EyeContactResult.EyeContact.of(
            List.of(true, true, true, false), List.of(true, true, false, true));

    assertThat(scores.accuracy()).isEqualTo(0.5);
    assertThat(scores.balancedAccuracy()).isEqualTo(1 / 3.0);
    assertThat(scores.f1()).isEqualTo(2 / 3.0);
    assertThat(scores.majority()).isEqualTo(0.75);
    assertThat(scores.confusion()).containsExactly(List.of(0, 1), List.of(1, 2));
  }

  private void assertRefused(String message, String... lines) {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> read(lines))
        .withMessageContaining(message);
  }

  private List<LabelledFace> read(String... lines) throws IOException {
    Files.write(folder.resolve("labels.csv"), List.of(lines));
    return LabelledFace.in(folder);
  }
}

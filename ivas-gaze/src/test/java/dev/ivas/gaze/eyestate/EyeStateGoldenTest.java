package dev.ivas.gaze.eyestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.models.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Judges drawn eyes as PyTorch judged them; see the README beside golden.csv. */
class EyeStateGoldenTest {
  /** Single precision in another order of summation, and seven digits in the file. */
  private static final double ROUNDING = 1e-4;

  private static final Pattern COMMA = Pattern.compile(",");

  private record Golden(boolean open, double probability, EyeCrop eye) {}

  @Test
  void theProbabilitiesAreThoseOfPyTorch() throws IOException {
    List<Golden> golden = golden();
    double[] expected = golden.stream().mapToDouble(Golden::probability).toArray();

    assertThat(judged(golden)).containsExactly(expected, within(ROUNDING));
  }

  @Test
  void drawnEyesAreToldOpenFromClosed() throws IOException {
    List<Golden> golden = golden();
    double[] open = judged(golden);

    for (int i = 0; i < open.length; i++) {
      assertThat(open[i] > 0.5).as("eye %d, %.3f", i, open[i]).isEqualTo(golden.get(i).open());
    }
  }

  private static double[] judged(List<Golden> golden) {
    try (EyeStateRecognizer recognizer = new EyeStateRecognizer(ModelStore.ofClassPath())) {
      return recognizer.openProbabilities(golden.stream().map(Golden::eye).toList());
    }
  }

  private static List<Golden> golden() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EyeStateGoldenTest.class.getResourceAsStream("golden.csv")),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(EyeStateGoldenTest::parse).toList();
    }
  }

  private static Golden parse(String line) {
    double[] values = COMMA.splitAsStream(line).mapToDouble(Double::parseDouble).toArray();
    double[] levels = Arrays.copyOfRange(values, 2, values.length);
    float[] gray = new float[levels.length];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (float) levels[i] / 255f;
    }
    return new Golden(values[0] == 1, values[1], EyeCrop.ofRightEye(gray));
  }
}

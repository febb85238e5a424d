package dev.ivas.accuracy.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten seconds with a blink every three, and one that only people see. */
class BlinkEvaluationTest {
  private static final int FRAMES = 300;
  private static final double FPS = 30;

  @TempDir private Path folder;

  @Test
  void countsWhatIsFoundMissedAndFalse() throws IOException {
    Path truth = truth("blink", i -> isBlink(i) || (i >= 200 && i < 210) ? "1" : "0");
    BlinkResult result = BlinkEvaluation.judge(ears("ear", i -> height(i)), truth, FPS);

    assertThat(result.n()).isEqualTo(4);
    assertThat(result.detected()).isEqualTo(3);
    assertThat(result.precision()).isEqualTo(1);
    assertThat(result.recall()).isEqualTo(0.75);
    assertThat(result.f1()).isCloseTo(6.0 / 7, within(1e-12));
    assertThat(result.frameF1()).isCloseTo(2.0 * 15 / (25 + 15), within(1e-12));
    assertThat(result.falseWhileLookingDown()).isNull();
    assertThat(result.missed()).hasSize(1);
    BlinkResult.Event missed = result.missed().get(0);
    assertThat(missed.firstFrame()).isEqualTo(200);
    assertThat(missed.frames()).isEqualTo(10);
    assertThat(missed.lowestRatio()).isEqualTo(0.3);
    assertThat(missed.lowestOpenness()).isCloseTo(1, within(0.05));
  }

  @Test
  void falseOnesWhileLookingDownAreCounted() throws IOException {
    Path truth =
        truth("BLINK,looking_down", i -> (isBlink(i) && i < 100 ? "1," : "0,") + (i < 200 ? 1 : 0));
    BlinkResult result = BlinkEvaluation.judge(ears("EAR_Avg", i -> height(i)), truth, FPS);

    assertThat(result.detected()).isEqualTo(3);
    assertThat(result.falseOnes()).hasSize(2);
    assertThat(result.falseWhileLookingDown()).isEqualTo(1);
  }

  @Test
  void bothEyesAreReadByName() throws IOException {
    Path truth = truth("blink", i -> isBlink(i) ? "1" : "0");
    Path both = ears("frame,right_ear,left_ear", i -> i + "," + height(i) + "," + height(i));
    assertThat(BlinkEvaluation.judge(both, truth, FPS).f1()).isEqualTo(1);

    Path wink = ears("ear_left,ear_right", i -> height(i) + ",0.3");
    assertThat(BlinkEvaluation.judge(wink, truth, FPS).detected()).isZero();
  }

  @Test
  void aFrameWithoutAFaceIsNoClosedEye() throws IOException {
    Path truth = truth("blink", i -> isBlink(i) ? "1" : "0");
    Path hidden = ears("frame,ear", i -> i + "," + (isBlink(i) ? i % 2 == 0 ? "" : "NaN" : "0.3"));
    BlinkResult result = BlinkEvaluation.judge(hidden, truth, FPS);

    assertThat(result.framesWithoutFace()).isEqualTo(15);
    assertThat(result.detected()).isZero();
    assertThat(result.missed().get(0).lowestRatio()).isNaN();
  }

  @Test
  void tellsWhatIsWrongWithTheTables() throws IOException {
    Path truth = truth("blink", i -> "0");
    assertRefused(ears("opening", i -> "0.3"), truth, "ears.csv", "left_ear");
    assertRefused(ears("ear", i -> i == 7 ? "-0.3" : "0.3"), truth, "ears.csv, line 9", "-0.3");
    assertRefused(ears("ear", i -> i == 7 ? "wide" : "0.3"), truth, "ears.csv, line 9", "wide");
    Path ears = ears("ear", i -> "0.3");
    assertRefused(ears, truth("shut", i -> "0"), "truth.csv", "'blink'");
    assertRefused(ears, truth("blink", i -> i == 7 ? "2" : "0"), "truth.csv, line 9", "0 or 1");
    Files.write(folder.resolve("truth.csv"), List.of("blink", "0", "1"));
    assertRefused(ears, folder.resolve("truth.csv"), "300 rows", "has 2");
    assertThatThrownBy(
            () -> BlinkEvaluation.judge(folder.resolve("ears.csv"), folder.resolve("truth.csv"), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(Path ears, Path truth, String... mentions) {
    assertThatThrownBy(() -> BlinkEvaluation.judge(ears, truth, FPS))
        .isInstanceOf(UnreadableMediaException.class)
        .message()
        .contains(mentions);
  }

  private static boolean isBlink(int frame) {
    return frame % 90 >= 60 && frame % 90 < 65 && frame < 270;
  }

  private static String height(int frame) {
    return isBlink(frame) ? "0.05" : "0.3";
  }

  private Path ears(String header, IntFunction<String> line) throws IOException {
    return write("ears.csv", header, line);
  }

  private Path truth(String header, IntFunction<String> line) throws IOException {
    return write("truth.csv", header, line);
  }

  private Path write(String name, String header, IntFunction<String> line) throws IOException {
    List<String> lines =
        Stream.concat(Stream.of(header), IntStream.range(0, FRAMES).mapToObj(line)).toList();
    return Files.write(folder.resolve(name), lines);
  }
}

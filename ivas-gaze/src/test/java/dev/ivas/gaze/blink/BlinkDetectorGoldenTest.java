package dev.ivas.gaze.blink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import dev.ivas.core.time.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The shipped settings against blinks that people marked, in a recording of one person's eyes.
 *
 * <p>Development data (n = 29 episodes): settings were chosen here. No frame rate is given: the
 * figure holds at every usual one. Of the three episodes missed two hardly change the ratios (to
 * 0.20 and 0.19 where others that are not marked go as low), one is a look down.
 */
class BlinkDetectorGoldenTest {
  @Test
  void agreesWithTheMarkedBlinks() throws IOException {
    for (double fps : new double[] {20, 25, 30, 50, 60, 90}) {
      assertThat(f1(fps)).as("F1 at %s frames a second", fps).isGreaterThanOrEqualTo(0.92);
    }
    assertThat(f1(15)).as("F1 at 15, where marked blinks last 1.4 s").isGreaterThan(0.88);
  }

  private static double f1(double fps) throws IOException {
    List<TimeSpan> marked = marked(fps);
    List<TimeSpan> found = detected(fps);
    List<TimeSpan> open = new ArrayList<>(marked);
    int hits = 0;
    for (TimeSpan blink : found) {
      for (int i = 0; i < open.size(); i++) {
        TimeSpan truth = open.get(i);
        if (truth.startMicros() < blink.endMicros() && blink.startMicros() < truth.endMicros()) {
          open.remove(i);
          hits++;
          break;
        }
      }
    }
    return 2.0 * hits / (marked.size() + found.size());
  }

  private static List<TimeSpan> detected(double fps) throws IOException {
    BlinkDetector detector = new BlinkDetector();
    List<String> lines = lines("blink/tobii/Isolation_Forest/if.csv");
    for (int i = 0; i < lines.size(); i++) {
      double ear = Double.parseDouble(lines.get(i).split(",")[1]);
      detector.accept(micros(i, fps), new EyeAspectRatio(ear, ear));
    }
    return detector.blinks().stream().map(Blink::span).toList();
  }

  private static List<TimeSpan> marked(double fps) throws IOException {
    List<TimeSpan> spans = new ArrayList<>();
    List<String> lines = lines("blink/tobii/resources/twitter_blink_groundtruth_all.csv");
    int start = -1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean blinking = i < lines.size() && lines.get(i).split(",")[4].equals("1");
      if (blinking && start < 0) {
        start = i;
      } else if (!blinking && start >= 0) {
        spans.add(new TimeSpan(micros(start, fps), micros(i, fps)));
        start = -1;
      }
    }
    return spans;
  }

  private static List<String> lines(String file) throws IOException {
    Path path = TestData.require(file);
    List<String> lines = Files.readAllLines(path);
    return lines.subList(1, lines.size());
  }

  private static long micros(int frame, double fps) {
    return Math.round(frame * 1e6 / fps);
  }
}

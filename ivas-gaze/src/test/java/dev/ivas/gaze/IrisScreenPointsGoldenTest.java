package dev.ivas.gaze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.face.Iris;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The estimator against points on a screen that one person looked at (n = 551 frames, 11 points).
 *
 * <p>Screen x grows to the person's own right, y downwards. Development data: the vertical gain and
 * the weights of the head were chosen here, so only signs and correlation are held.
 */
class IrisScreenPointsGoldenTest {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @Test
  void angleFollowsThePointLookedAt() throws IOException {
    List<String> lines = Files.readAllLines(TestData.require("gaze/iris-screen-points.csv"));
    List<String> names = List.of(lines.get(0).split(","));
    List<Double> screenX = new ArrayList<>();
    List<Double> screenY = new ArrayList<>();
    List<Double> yaw = new ArrayList<>();
    List<Double> pitch = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Row row = new Row(names, line);
      GazeAngles gaze = GazeEstimator.estimate(row.face(), 1).orElseThrow().toCamera();
      screenX.add(row.number(0));
      screenY.add(row.number(1));
      yaw.add(gaze.yawRadians());
      pitch.add(gaze.pitchRadians());
    }
    assertThat(correlation(yaw, screenX)).isLessThan(-0.95);
    assertThat(correlation(pitch, screenY)).isLessThan(-0.8);
  }

  private static double correlation(List<Double> a, List<Double> b) {
    double meanA = a.stream().mapToDouble(v -> v).average().orElseThrow();
    double meanB = b.stream().mapToDouble(v -> v).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.size(); i++) {
      ab += (a.get(i) - meanA) * (b.get(i) - meanB);
      aa += (a.get(i) - meanA) * (a.get(i) - meanA);
      bb += (b.get(i) - meanB) * (b.get(i) - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  /** One line: two numbers a point of the mesh, one a head angle. */
  private static final class Row {
    private final List<String> names;
    private final List<double[]> cells = new ArrayList<>();

    Row(List<String> names, String line) {
      this.names = names;
      for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
        Matcher matcher = NUMBER.matcher(cell);
        cells.add(matcher.results().mapToDouble(r -> Double.parseDouble(r.group())).toArray());
      }
    }

    double number(int column) {
      return cells.get(column)[0];
    }

    FaceFound face() {
      double[] xy = new double[136];
      copy(xy, 36, 33);
      copy(xy, 39, 133);
      copy(xy, 42, 362);
      copy(xy, 45, 263);
      double pitch = number(names.indexOf("pitch"));
      // Counted from the far side there, and downwards.
      double up = pitch > 0 ? 180 - pitch : -180 - pitch;
      HeadPose head =
          new HeadPose(Math.toRadians(-number(names.indexOf("yaw"))), Math.toRadians(up), 0);
      return new FaceFound(
          0,
          0,
          1,
          new FaceBox(0, 0, 1, 1, 1),
          new FaceLandmarks(LandmarkScheme.IBUG_68, xy),
          null,
          iris(474),
          iris(469),
          head,
          new FaceQuality(1, 1, 1, 1, 1));
    }

    private void copy(double[] xy, int to, int from) {
      double[] point = point(from);
      xy[2 * to] = point[0];
      xy[2 * to + 1] = point[1];
    }

    private double[] point(int landmark) {
      return cells.get(names.indexOf("lndmrk" + landmark));
    }

    private Iris iris(int first) {
      double x = 0;
      double y = 0;
      for (int i = first; i < first + 4; i++) {
        x += point(i)[0] / 4;
        y += point(i)[1] / 4;
      }
      return new Iris(x, y, 1);
    }
  }
}

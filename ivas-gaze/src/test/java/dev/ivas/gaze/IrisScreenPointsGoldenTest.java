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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
  private static final int FOLDS = 5;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  @Test
  void angleFollowsThePointLookedAt() throws IOException {
    List<Sample> samples = samples();
    assertThat(correlation(samples, s -> s.gaze().yawRadians(), s -> s.screen().x()))
        .isLessThan(-0.95);
    assertThat(correlation(samples, s -> s.gaze().pitchRadians(), s -> s.screen().y()))
        .isLessThan(-0.8);
  }

  /** Whatever the estimator's weights of eye and head were: fitted anew on the other points. */
  @Test
  void pointsLeftOutAreFoundByWeightsFittedWithoutThem() throws IOException {
    List<Sample> samples = samples();
    List<Double> foundX = new ArrayList<>();
    List<Double> foundY = new ArrayList<>();
    List<Sample> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<Sample> others = samples.stream().filter(s -> s.fold() != left).toList();
      double[] x = weights(others, Sample::across, s -> s.screen().x());
      double[] y = weights(others, Sample::along, s -> s.screen().y());
      for (Sample sample : samples) {
        if (sample.fold() == left) {
          judged.add(sample);
          foundX.add(dot(x, sample.across()));
          foundY.add(dot(y, sample.along()));
        }
      }
    }
    assertThat(correlation(foundX, judged.stream().map(s -> s.screen().x()).toList()))
        .isGreaterThan(0.85);
    assertThat(correlation(foundY, judged.stream().map(s -> s.screen().y()).toList()))
        .isGreaterThan(0.75);
  }

  private static List<Sample> samples() throws IOException {
    List<String> lines = Files.readAllLines(TestData.require("gaze/iris-screen-points.csv"));
    List<String> names = List.of(lines.get(0).split(","));
    List<Sample> samples = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Row row = new Row(names, line);
      FaceFound face = row.face();
      GazeAngles gaze = GazeEstimator.estimate(face, 1).orElseThrow().toCamera();
      samples.add(new Sample(new Point(row.number(0), row.number(1)), gaze, face.headPose()));
    }
    return samples;
  }

  /** A place on the screen. */
  private record Point(double x, double y) {}

  /** One look at a point. */
  private record Sample(Point screen, GazeAngles gaze, HeadPose head) {
    /** Looks at one point are in one fold. */
    int fold() {
      return Math.floorMod(screen.hashCode() * 31 + 7, FOLDS);
    }

    List<Double> across() {
      return List.of(Math.sin(gaze.yawRadians()), Math.sin(head.yawRadians()), 1.0);
    }

    List<Double> along() {
      return List.of(Math.sin(gaze.pitchRadians()), Math.sin(head.pitchRadians()), 1.0);
    }
  }

  /** Returns the least-squares weights of the measures, by the normal equations. */
  private static double[] weights(
      List<Sample> samples, Function<Sample, List<Double>> measures, ToDoubleFunction<Sample> of) {
    double[][] rows = new double[3][4];
    for (Sample sample : samples) {
      List<Double> values = measures.apply(sample);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          rows[i][j] += values.get(i) * values.get(j);
        }
        rows[i][3] += values.get(i) * of.applyAsDouble(sample);
      }
    }
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        double times = k == i ? 0 : rows[k][i] / rows[i][i];
        for (int j = 0; j < 4; j++) {
          rows[k][j] -= times * rows[i][j];
        }
      }
    }
    return new double[] {rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]};
  }

  private static double dot(double[] weights, List<Double> values) {
    return weights[0] * values.get(0) + weights[1] * values.get(1) + weights[2] * values.get(2);
  }

  private static double correlation(
      List<Sample> samples, ToDoubleFunction<Sample> a, ToDoubleFunction<Sample> b) {
    return correlation(
        samples.stream().map(a::applyAsDouble).toList(),
        samples.stream().map(b::applyAsDouble).toList());
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

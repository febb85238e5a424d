package dev.ivas.face.dlib;

import dev.ivas.core.error.MissingModelException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the file that dlib makes of a {@code shape_predictor}.
 *
 * <p>It holds, in this order: a version, the initial shape, the forests of all cascades, and for
 * each cascade the points its features are anchored at and how far from them they lie.
 */
final class ShapePredictorFile {
  private static final long MAX_BYTES = 512L << 20;
  private static final int MAX_POINTS = 1 << 20;
  private static final int MAX_CASCADES = 1000;
  private static final int MAX_TREES = 100_000;
  private static final int MAX_DEPTH = 12;

  /** What a {@code short} can count. */
  private static final int MAX_FEATURES = Short.MAX_VALUE;

  // A shape lies about in [0, 1] and brightness in [0, 255]: sums of all trees stay finite.
  private static final float MAX_OFFSET = 1e4f;
  private static final float MAX_THRESHOLD = 1e6f;

  private final DlibInput in;
  private final int values;

  private ShapePredictorFile(DlibInput in, int points) {
    this.in = in;
    this.values = 2 * points;
  }

  static ShapePredictor read(Path file, int points) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new MissingModelException(
            "There is no file %s; name dlib's shape_predictor_68_face_landmarks.dat, which Debian"
                    .formatted(file)
                + " has in its package libdlib-data.");
      }
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new MalformedFileException("it is larger than " + (MAX_BYTES >> 20) + " MiB");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return new ShapePredictorFile(new DlibInput(in, size), points).predictor();
      }
    } catch (EOFException e) {
      throw unreadable(file, "it ends too early", e);
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static MissingModelException unreadable(Path file, String why, IOException cause) {
    return new MissingModelException(
        "%s is no shape predictor of dlib's with 68 points: %s. Fetch the file again."
            .formatted(file, why),
        cause);
  }

  private ShapePredictor predictor() throws IOException {
    in.integer("the version", 1, 1);
    float[] initialShape = new float[values];
    shape(initialShape, 0);
    List<RegressionForest> forests = forests();
    List<int[]> anchors = anchors(forests);
    List<Cascade> cascades = new ArrayList<>();
    in.integer("the number of cascades", forests.size(), forests.size());
    for (int i = 0; i < forests.size(); i++) {
      float[] deltas = deltas(anchors.get(i).length);
      cascades.add(new Cascade(anchors.get(i), deltas, forests.get(i)));
    }
    if (!in.atEnd()) {
      throw new MalformedFileException("more follows after its end");
    }
    return new ShapePredictor(initialShape, List.copyOf(cascades));
  }

  /** Reads one column of coordinates into an array; dlib marks a matrix by negative sizes. */
  private void shape(float[] into, int from) throws IOException {
    int rows = -in.integer("the length of a shape", -MAX_POINTS * 2, 0);
    if (rows != values) {
      throw new MalformedFileException("it finds %d points".formatted(rows / 2));
    }
    in.integer("the width of a shape", -1, -1);
    for (int i = 0; i < values; i++) {
      into[from + i] = in.real(MAX_OFFSET);
    }
  }

  private List<RegressionForest> forests() throws IOException {
    int cascades = in.count("the number of cascades", 1, MAX_CASCADES);
    List<RegressionForest> forests = new ArrayList<>();
    for (int i = 0; i < cascades; i++) {
      forests.add(forest());
    }
    return forests;
  }

  private RegressionForest forest() throws IOException {
    int trees = in.count("the number of trees", 1, MAX_TREES);
    int inner = in.integer("the number of splits", 1, (1 << MAX_DEPTH) - 1);
    int depth = Integer.SIZE - Integer.numberOfLeadingZeros(inner);
    if (inner != (1 << depth) - 1) {
      throw new MalformedFileException("a tree has %d splits".formatted(inner));
    }
    in.require((long) trees * (inner + 1) * values);
    short[] first = new short[trees * inner];
    short[] second = new short[trees * inner];
    float[] thresholds = new float[trees * inner];
    float[] leaves = new float[trees * (inner + 1) * values];
    for (int tree = 0; tree < trees; tree++) {
      if (tree > 0) {
        in.integer("the number of splits", inner, inner);
      }
      for (int node = tree * inner; node < (tree + 1) * inner; node++) {
        first[node] = (short) in.integer("a feature", 0, MAX_FEATURES - 1);
        second[node] = (short) in.integer("a feature", 0, MAX_FEATURES - 1);
        thresholds[node] = in.real(MAX_THRESHOLD);
      }
      in.integer("the number of leaves", inner + 1, inner + 1);
      for (int leaf = tree * (inner + 1); leaf < (tree + 1) * (inner + 1); leaf++) {
        shape(leaves, leaf * values);
      }
    }
    return new RegressionForest(depth, first, second, thresholds, leaves);
  }

  private List<int[]> anchors(List<RegressionForest> forests) throws IOException {
    in.integer("the number of cascades", forests.size(), forests.size());
    List<int[]> anchors = new ArrayList<>();
    for (RegressionForest forest : forests) {
      int least = 1 + forest.highestFeature();
      int features = in.count("the number of features", least, MAX_FEATURES);
      int[] points = new int[features];
      for (int i = 0; i < features; i++) {
        points[i] = in.integer("an anchor", 0, values / 2 - 1);
      }
      anchors.add(points);
    }
    return anchors;
  }

  private float[] deltas(int features) throws IOException {
    in.integer("the number of features", features, features);
    float[] deltas = new float[2 * features];
    for (int i = 0; i < deltas.length; i++) {
      deltas[i] = in.real(MAX_OFFSET);
    }
    return deltas;
  }
}

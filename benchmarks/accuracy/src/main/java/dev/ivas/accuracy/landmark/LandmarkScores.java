package dev.ivas.accuracy.landmark;

import dev.ivas.core.face.FaceLandmarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums up the errors of faces that were found. */
final class LandmarkScores {
  private static final int POINTS = 68;
  private static final double CURVE_END = 0.08;

  /** An error as large as this means that another face was found, or none. */
  private static final double ANOTHER_FACE = 0.5;

  private static final Map<String, int[]> REGIONS = regions();

  private final List<Double> errors = new ArrayList<>();
  private final Map<String, Double> sums = new LinkedHashMap<>();

  private static Map<String, int[]> regions() {
    Map<String, int[]> regions = new LinkedHashMap<>();
    regions.put("jaw", new int[] {0, 17});
    regions.put("brows", new int[] {17, 27});
    regions.put("nose", new int[] {27, 36});
    regions.put("rightEye", new int[] {36, 42});
    regions.put("leftEye", new int[] {42, 48});
    regions.put("mouth", new int[] {48, 68});
    return regions;
  }

  /** Returns the normalized mean error of all points of a face. */
  static double error(FaceLandmarks found, FaceLandmarks truth) {
    return LandmarkError.normalized(found, truth, 0, POINTS);
  }

  /** Returns the face that is meant, if it is among those found. */
  static <T> Optional<T> nearest(
      List<T> faces, Function<T, FaceLandmarks> points, FaceLandmarks truth) {
    return faces.stream()
        .filter(face -> error(points.apply(face), truth) < ANOTHER_FACE)
        .min(Comparator.comparingDouble(face -> error(points.apply(face), truth)));
  }

  void add(FaceLandmarks found, FaceLandmarks truth) {
    errors.add(error(found, truth));
    REGIONS.forEach(
        (region, range) ->
            sums.merge(
                region, LandmarkError.normalized(found, truth, range[0], range[1]), Double::sum));
  }

  /**
   * Returns the measures.
   *
   * @param n how many faces there were, with those that were missed
   * @param msPerFace null where no times were taken
   */
  LandmarkResult result(String landmarker, int n, @Nullable Double msPerFace) {
    Map<String, Double> perRegion = new LinkedHashMap<>(sums);
    perRegion.replaceAll((region, sum) -> sum / errors.size());
    double area = errors.stream().mapToDouble(e -> Math.max(0, CURVE_END - e)).sum();
    long good = errors.stream().filter(e -> e <= CURVE_END).count();
    return new LandmarkResult(
        landmarker,
        n,
        n - errors.size(),
        errors.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
        perRegion,
        area / CURVE_END / n,
        1 - good / (double) n,
        msPerFace);
  }
}

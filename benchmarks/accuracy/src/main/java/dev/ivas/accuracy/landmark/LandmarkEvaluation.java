package dev.ivas.accuracy.landmark;

import dev.ivas.accuracy.PictureFile;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.face.dlib.DlibLandmarker;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Measures how near landmarks come to those that people set; confined to one thread. */
public final class LandmarkEvaluation implements AutoCloseable {
  private static final int POINTS = 68;

  /** An error as large as this means that another face was found, or none. */
  private static final double ANOTHER_FACE = 0.5;

  private static final double CURVE_END = 0.08;
  private static final Map<String, int[]> REGIONS = regions();

  private final String name;
  private final BiFunction<Frame, FaceFound, FaceLandmarks> landmarker;
  private final FaceModels models;
  private final PictureFaces faces;

  private LandmarkEvaluation(
      String name, ModelStore store, BiFunction<Frame, FaceFound, FaceLandmarks> landmarker) {
    this.name = name;
    this.landmarker = landmarker;
    this.models = FaceModels.open(store);
    this.faces = models.newPictureFaces();
  }

  /**
   * Opens an evaluation of the landmarks that IVAS uses.
   *
   * @param store where the networks' weights are listed
   * @return the evaluation, to be closed by the caller
   */
  public static LandmarkEvaluation ofMesh(ModelStore store) {
    return new LandmarkEvaluation("mesh", store, (picture, face) -> face.landmarks());
  }

  /**
   * Opens an evaluation of dlib's landmarks, in faces that IVAS finds.
   *
   * @param store where the networks' weights are listed
   * @param file dlib's shape predictor
   * @return the evaluation, to be closed by the caller
   * @throws MissingModelException if the file is none
   */
  public static LandmarkEvaluation ofDlib(ModelStore store, Path file) {
    TreeLandmarker trees = new TreeLandmarker(DlibLandmarker.open(file));
    return new LandmarkEvaluation("dlib", store, trees::find);
  }

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

  /**
   * Looks for the labelled faces of a folder.
   *
   * @param folder with photographs (.jpg, .png) and their points (.pts) under the same name; the
   *     subject's own right eye has the points 36 to 41, as iBUG counts
   * @return how near the points are
   * @throws UnreadableMediaException if there are none, or one cannot be read
   */
  public LandmarkResult judge(Path folder) {
    List<LabelledPicture> pictures = LabelledPicture.in(folder);
    List<Double> errors = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    Map<String, Double> sums = new LinkedHashMap<>();
    for (LabelledPicture picture : pictures) {
      Frame frame = PictureFile.read(picture.file());
      long began = System.nanoTime();
      List<FaceLandmarks> seen =
          faces.find(frame).stream().map(face -> landmarker.apply(frame, face)).toList();
      times.add((System.nanoTime() - began) / 1e6);
      FaceLandmarks truth = picture.truth();
      nearest(seen, truth)
          .ifPresent(
              found -> {
                errors.add(error(found, truth));
                REGIONS.forEach(
                    (region, range) ->
                        sums.merge(
                            region,
                            LandmarkError.normalized(found, truth, range[0], range[1]),
                            Double::sum));
              });
    }
    sums.replaceAll((region, sum) -> sum / errors.size());
    return result(pictures.size(), errors, sums, times);
  }

  private static Optional<FaceLandmarks> nearest(List<FaceLandmarks> faces, FaceLandmarks truth) {
    return faces.stream()
        .min(Comparator.comparingDouble(face -> error(face, truth)))
        .filter(face -> error(face, truth) < ANOTHER_FACE);
  }

  private static double error(FaceLandmarks found, FaceLandmarks truth) {
    return LandmarkError.normalized(found, truth, 0, POINTS);
  }

  private LandmarkResult result(
      int n, List<Double> errors, Map<String, Double> perRegion, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double area = errors.stream().mapToDouble(e -> Math.max(0, CURVE_END - e)).sum();
    long good = errors.stream().filter(e -> e <= CURVE_END).count();
    return new LandmarkResult(
        name,
        n,
        n - errors.size(),
        errors.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
        perRegion,
        area / CURVE_END / n,
        1 - good / (double) n,
        sorted[sorted.length / 2]);
  }

  /** Frees the networks. */
  @Override
  public void close() {
    faces.close();
    models.close();
  }
}

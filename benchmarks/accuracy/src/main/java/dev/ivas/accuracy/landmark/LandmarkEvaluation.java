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
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Measures how near landmarks come to those that people set; confined to one thread. */
public final class LandmarkEvaluation implements AutoCloseable {
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
    LandmarkScores scores = new LandmarkScores();
    double[] times = new double[pictures.size()];
    for (int i = 0; i < times.length; i++) {
      Frame frame = PictureFile.read(pictures.get(i).file());
      FaceLandmarks truth = pictures.get(i).truth();
      long began = System.nanoTime();
      List<FaceLandmarks> seen =
          faces.find(frame).stream().map(face -> landmarker.apply(frame, face)).toList();
      times[i] = (System.nanoTime() - began) / 1e6;
      LandmarkScores.nearest(seen, points -> points, truth)
          .ifPresent(found -> scores.add(found, truth));
    }
    Arrays.sort(times);
    return scores.result(name, times.length, times[times.length / 2]);
  }

  /** Frees the networks. */
  @Override
  public void close() {
    faces.close();
    models.close();
  }
}

package dev.ivas.accuracy.pose;

import dev.ivas.accuracy.PictureFile;
import dev.ivas.accuracy.PictureFolder;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Measures how near head poses come to those of AFLW2000-3D; confined to one thread. */
public final class PoseEvaluation implements AutoCloseable {
  private static final double RANGE = Math.toRadians(45);
  private static final String TRUTH = ".mat";

  /** A face whose middle is farther away, by the size of the true one, is another. */
  private static final double ANOTHER_FACE = 1;

  private final FaceModels models;
  private final PictureFaces faces;

  /**
   * Opens an evaluation.
   *
   * @param store where the networks' weights are listed
   */
  public PoseEvaluation(ModelStore store) {
    this.models = FaceModels.open(store);
    this.faces = models.newPictureFaces();
  }

  /**
   * Looks for the labelled faces of a folder.
   *
   * @param folder with photographs (.jpg, .png) and what AFLW2000-3D tells of them (.mat) under the
   *     same name; photographs without are left out
   * @return how near the poses are
   * @throws UnreadableMediaException if there are none, or one cannot be read
   */
  public PoseResult judge(Path folder) {
    List<Path> pictures = PictureFolder.labelled(folder, TRUTH);
    List<PoseErrors> errors = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    int outOfRange = 0;
    for (Path picture : pictures) {
      LabelledHead truth = AflwFile.read(PictureFolder.truth(picture, TRUTH));
      if (truth.angles().within(RANGE)) {
        Frame frame = PictureFile.read(picture);
        long began = System.nanoTime();
        List<FaceFound> seen = faces.find(frame);
        times.add((System.nanoTime() - began) / 1e6);
        nearest(seen, truth)
            .map(face -> AflwAngles.of(face.headPose()))
            .ifPresent(found -> errors.add(PoseErrors.between(found, truth.angles())));
      } else {
        outOfRange++;
      }
    }
    return result(pictures.size() - outOfRange, outOfRange, errors, times);
  }

  private static Optional<FaceFound> nearest(List<FaceFound> seen, LabelledHead truth) {
    return seen.stream()
        .min(Comparator.comparingDouble(face -> truth.distance(face.landmarks())))
        .filter(face -> truth.distance(face.landmarks()) < ANOTHER_FACE);
  }

  private static PoseResult result(
      int n, int outOfRange, List<PoseErrors> errors, List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new PoseResult(
        n,
        n - errors.size(),
        outOfRange,
        PoseErrors.absolute(errors),
        PoseErrors.bias(errors),
        standardError(errors),
        sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2]);
  }

  private static double standardError(List<PoseErrors> errors) {
    double[] means =
        errors.stream().mapToDouble(error -> PoseErrors.absolute(List.of(error)).mean()).toArray();
    double mean = PoseErrors.absolute(errors).mean();
    double sum = 0;
    for (double value : means) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (means.length - 1) / means.length);
  }

  /** Frees the networks. */
  @Override
  public void close() {
    faces.close();
    models.close();
  }
}

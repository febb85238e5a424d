package dev.ivas.accuracy.landmark;

import dev.ivas.accuracy.PictureFile;
import dev.ivas.accuracy.metric.RankCorrelation;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Measures whether quality falls where landmarks go wrong; confined to one thread. */
public final class QualityEvaluation implements AutoCloseable {
  private final FaceModels models;
  private final PictureFaces faces;

  /** A face that was found: how good it looked, and how wrong its points are. */
  private record Judged(double quality, double error) {}

  /**
   * Opens the networks.
   *
   * @param store where their weights are listed
   */
  public QualityEvaluation(ModelStore store) {
    models = FaceModels.open(store);
    faces = models.newPictureFaces();
  }

  /**
   * Looks for labelled faces, as they are and in blurred, noisy and dark pictures.
   *
   * @param folder see {@link LandmarkEvaluation#judge}
   * @return how quality and error go together
   * @throws UnreadableMediaException if there are no labelled faces, or one cannot be read
   */
  public QualityResult judge(Path folder) {
    List<LabelledPicture> pictures = LabelledPicture.in(folder);
    Map<Spoiling, List<Judged>> judged = new EnumMap<>(Spoiling.class);
    for (Spoiling spoiling : Spoiling.values()) {
      judged.put(spoiling, new ArrayList<>());
    }
    for (int i = 0; i < pictures.size(); i++) {
      Frame frame = PictureFile.read(pictures.get(i).file());
      FaceLandmarks truth = pictures.get(i).truth();
      for (Map.Entry<Spoiling, List<Judged>> entry : judged.entrySet()) {
        Frame spoilt = entry.getKey().spoil(frame, LandmarkError.eyeDistance(truth), i);
        find(spoilt, truth).ifPresent(entry.getValue()::add);
      }
    }
    return result(pictures.size(), judged);
  }

  private Optional<Judged> find(Frame picture, FaceLandmarks truth) {
    return LandmarkScores.nearest(faces.find(picture), FaceFound::landmarks, truth)
        .map(
            face ->
                new Judged(
                    face.quality().overall(), LandmarkScores.error(face.landmarks(), truth)));
  }

  private static QualityResult result(int pictures, Map<Spoiling, List<Judged>> judged) {
    Map<String, QualityResult.Spoilt> perSpoiling = new LinkedHashMap<>();
    judged.forEach(
        (spoiling, found) ->
            perSpoiling.put(
                spoiling.name().toLowerCase(Locale.ROOT),
                new QualityResult.Spoilt(
                    pictures - found.size(),
                    found.stream().mapToDouble(Judged::error).average().orElse(Double.NaN),
                    found.stream().mapToDouble(Judged::quality).average().orElse(Double.NaN))));
    List<Judged> all = judged.values().stream().flatMap(List::stream).toList();
    int n = pictures * judged.size();
    return new QualityResult(
        n,
        n - all.size(),
        RankCorrelation.spearman(
            all.stream().mapToDouble(Judged::quality).toArray(),
            all.stream().mapToDouble(Judged::error).toArray()),
        perSpoiling);
  }

  /** Frees the networks. */
  @Override
  public void close() {
    faces.close();
    models.close();
  }
}

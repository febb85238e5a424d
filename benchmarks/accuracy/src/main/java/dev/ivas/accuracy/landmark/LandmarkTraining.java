package dev.ivas.accuracy.landmark;

import dev.ivas.accuracy.PictureFile;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.face.LandmarkTrainer;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fits the map from the mesh to iBUG's points to a folder of faces; confined to one thread. */
public final class LandmarkTraining implements AutoCloseable {
  private final LandmarkTrainer trainer;
  private final List<FaceLandmarks> truths = new ArrayList<>();
  private final int labelled;

  /**
   * Reads the faces.
   *
   * @param store where the networks' weights are listed
   * @param folder see {@link LandmarkEvaluation#judge}
   * @throws UnreadableMediaException if there are fewer than {@value LandmarkTrainer#MIN_FACES}
   */
  public LandmarkTraining(ModelStore store, Path folder) {
    List<LabelledPicture> pictures = LabelledPicture.in(folder);
    labelled = pictures.size();
    trainer = new LandmarkTrainer(store);
    for (LabelledPicture picture : pictures) {
      if (trainer.add(PictureFile.read(picture.file()), picture.truth())) {
        truths.add(picture.truth());
      }
    }
    if (trainer.size() < LandmarkTrainer.MIN_FACES) {
      throw new UnreadableMediaException(
          "%d faces were found in %s, but at least %d are needed."
              .formatted(trainer.size(), folder, LandmarkTrainer.MIN_FACES));
    }
  }

  /**
   * Measures the fit on faces that it has not seen.
   *
   * @param folds in how many runs of neighbouring files the faces are divided, at least 2
   * @return how near the points come; without times
   */
  public LandmarkResult crossValidate(int folds) {
    LandmarkScores scores = new LandmarkScores();
    List<FaceLandmarks> found = trainer.crossValidate(folds);
    for (int i = 0; i < found.size(); i++) {
      scores.add(found.get(i), truths.get(i));
    }
    return scores.result("mesh, %d-fold cross-validation".formatted(folds), labelled, null);
  }

  /** {@return the model, fitted to all faces} */
  public byte[] fit() {
    return trainer.fit();
  }

  @Override
  public void close() {
    trainer.close();
  }
}

package dev.ivas.accuracy.gaze;

import dev.ivas.accuracy.PictureFile;
import dev.ivas.accuracy.gaze.LabelledFace.Point;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Measures eye contact and irises in photographs that are labelled as BioID's are; confined to one
 * thread.
 *
 * <p>Each photograph is judged alone, so that nothing is known of the person's own neutral: an
 * interview can do better.
 */
public final class EyeContactEvaluation implements AutoCloseable {
  /** Eyes this far away, by their distance, are those of another face. */
  private static final double ANOTHER_FACE = 0.5;

  private static final int RIGHT_EYE = 36;
  private static final int LEFT_EYE = 42;
  private static final int POINTS_OF_EYE = 6;

  private final FaceModels models;
  private final PictureFaces faces;
  private final StillGaze gaze;

  /**
   * Loads the networks.
   *
   * @param store where their weights are listed
   */
  public EyeContactEvaluation(ModelStore store) {
    this.models = FaceModels.open(store);
    this.faces = models.newPictureFaces();
    this.gaze = new StillGaze(store);
  }

  /**
   * Tells whether a folder is of the kind that is read here.
   *
   * @param folder any
   * @return whether it has labels
   */
  public static boolean reads(Path folder) {
    return folder.resolve(LabelledFace.LABELS).toFile().isFile();
  }

  /**
   * Judges the photographs of a folder.
   *
   * @param folder with photographs and {@code labels.csv}, whose columns are image,
   *     subject_left_eye_x, subject_left_eye_y, subject_right_eye_x, subject_right_eye_y (whole
   *     pixels from the top left) and eye_contact (1 or 0)
   * @return how well they were told
   * @throws UnreadableMediaException if labels or a photograph cannot be read
   */
  public EyeContactResult judge(Path folder) {
    List<Boolean> truths = new ArrayList<>();
    List<Boolean> answers = new ArrayList<>();
    List<List<Double>> irises = new ArrayList<>();
    int missed = 0;
    for (LabelledFace labelled : LabelledFace.in(folder)) {
      Frame picture = PictureFile.read(labelled.file());
      Optional<FaceFound> face = find(labelled, picture);
      truths.add(labelled.contact());
      answers.add(face.filter(found -> gaze.eyeContact(picture, found)).isPresent());
      missed += face.isEmpty() ? 1 : 0;
      face.map(labelled::irisErrors).filter(errors -> !errors.isEmpty()).ifPresent(irises::add);
    }
    return new EyeContactResult(
        truths.size(),
        missed,
        EyeContactResult.EyeContact.of(truths, answers),
        irises.stream().flatMap(List::stream).mapToDouble(e -> e).average().orElse(Double.NaN),
        irises.stream().mapToDouble(Collections::max).average().orElse(Double.NaN),
        truths.size() - missed - irises.size());
  }

  private Optional<FaceFound> find(LabelledFace labelled, Frame picture) {
    return faces.find(picture).stream()
        .min(Comparator.comparingDouble(face -> distance(face, labelled)))
        .filter(face -> distance(face, labelled) < ANOTHER_FACE);
  }

  private static double distance(FaceFound face, LabelledFace labelled) {
    FaceLandmarks points = face.landmarks();
    double left = middle(points, LEFT_EYE).distance(labelled.left());
    double right = middle(points, RIGHT_EYE).distance(labelled.right());
    return Math.max(left, right) / labelled.distanceOfEyes();
  }

  private static Point middle(FaceLandmarks points, int from) {
    double x = 0;
    double y = 0;
    for (int i = from; i < from + POINTS_OF_EYE; i++) {
      x += points.x(i) / POINTS_OF_EYE;
      y += points.y(i) / POINTS_OF_EYE;
    }
    return new Point(x, y);
  }

  /** Frees the networks. */
  @Override
  public void close() {
    gaze.close();
    faces.close();
    models.close();
  }
}

package dev.ivas.accuracy.gaze;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.Iris;
import java.nio.file.Path;
import java.util.List;

/**
 * A photograph of one face with the pupils' places and whether its eyes meet the camera's.
 *
 * @param file the photograph
 * @param left middle of the pupil of the subject's own left eye
 * @param right of the right one
 * @param contact whether the subject looks at the camera
 */
record LabelledFace(Path file, Point left, Point right, boolean contact) {
  static final String LABELS = "labels.csv";

  private static final String CONTACT = "eye_contact";

  // Labels count whole pixels; the middle of the first one is 0.5 in a frame.
  private static final double MIDDLE_OF_PIXEL = 0.5;

  /** A place in pixels of the frame. */
  record Point(double x, double y) {
    double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  /** Reads the labels of a folder; the photographs are not opened yet. */
  static List<LabelledFace> in(Path folder) {
    return CsvTable.read(folder.resolve(LABELS))
        .require(
            "image",
            "subject_left_eye_x",
            "subject_left_eye_y",
            "subject_right_eye_x",
            "subject_right_eye_y",
            CONTACT)
        .rows()
        .stream()
        .map(row -> of(folder, row))
        .toList();
  }

  double distanceOfEyes() {
    return left.distance(right);
  }

  /**
   * Returns how far each iris lies from its pupil, by that distance; empty unless both are seen.
   */
  List<Double> irisErrors(FaceFound face) {
    Iris leftIris = face.leftIris();
    Iris rightIris = face.rightIris();
    return leftIris == null || rightIris == null
        ? List.of()
        : List.of(error(leftIris, left), error(rightIris, right));
  }

  private double error(Iris iris, Point pupil) {
    return pupil.distance(new Point(iris.x(), iris.y())) / distanceOfEyes();
  }

  private static LabelledFace of(Path folder, CsvTable.Row row) {
    int contact = row.count(CONTACT);
    Point left = pupil(row, "subject_left_eye");
    Point right = pupil(row, "subject_right_eye");
    if (contact > 1) {
      throw row.wrong(CONTACT + " must be 1 or 0, but is " + contact);
    }
    if (left.x <= right.x) {
      throw row.wrong("the subject's left eye must be further to the right of the picture");
    }
    return new LabelledFace(folder.resolve(row.cell("image")), left, right, contact == 1);
  }

  private static Point pupil(CsvTable.Row row, String eye) {
    return new Point(
        row.number(eye + "_x") + MIDDLE_OF_PIXEL, row.number(eye + "_y") + MIDDLE_OF_PIXEL);
  }
}

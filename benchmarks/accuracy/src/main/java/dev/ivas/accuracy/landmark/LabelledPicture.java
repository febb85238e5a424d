package dev.ivas.accuracy.landmark;

import dev.ivas.accuracy.PictureFolder;
import dev.ivas.core.face.FaceLandmarks;
import java.nio.file.Path;
import java.util.List;

/**
 * A photograph and the points of the face that is meant in it.
 *
 * @param file the photograph
 * @param truth where the file of the same name that ends in {@code .pts} has them
 */
record LabelledPicture(Path file, FaceLandmarks truth) {
  private static final String POINTS = ".pts";

  /** Lists the photographs of a folder that have points, by name. */
  static List<LabelledPicture> in(Path folder) {
    return PictureFolder.labelled(folder, POINTS).stream()
        .map(file -> new LabelledPicture(file, PtsFile.read(PictureFolder.truth(file, POINTS))))
        .toList();
  }
}

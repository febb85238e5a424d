package dev.ivas.accuracy.landmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads iBUG's {@code .pts} files: {@code n_points: 68}, then as many lines of x and y in braces.
 *
 * <p>Their points count pixels from 1, so that 1 is the middle of the first one; in a frame that
 * middle is 0.5.
 */
final class PtsFile {
  private static final int MAX_BYTES = 1 << 16;
  private static final double MIDDLE_OF_FIRST = 1;
  private static final double MIDDLE_IN_FRAME = 0.5;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern POINTS = Pattern.compile("n_points:\\s*68\\s*\\{([^}]*)}");

  private PtsFile() {}

  static FaceLandmarks read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IllegalArgumentException("it is too large");
      }
      Matcher points = POINTS.matcher(Files.readString(file, UTF_8));
      if (!points.find()) {
        throw new IllegalArgumentException("it must say 'n_points: 68' and hold them in braces");
      }
      return new FaceLandmarks(LandmarkScheme.IBUG_68, coordinates(points.group(1)));
    } catch (IllegalArgumentException | IOException e) {
      throw new UnreadableMediaException(
          "%s does not hold the 68 points of a face: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static double[] coordinates(String text) {
    return SPACES
        .splitAsStream(text.strip())
        .mapToDouble(Double::parseDouble)
        .map(value -> value - MIDDLE_OF_FIRST + MIDDLE_IN_FRAME)
        .toArray();
  }
}

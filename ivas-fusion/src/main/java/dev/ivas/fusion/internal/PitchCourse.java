package dev.ivas.fusion.internal;

import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.AudioSection.F0Point;
import org.jspecify.annotations.Nullable;

/** The F0 contour summed up block by block, for its variation in a draw. */
final class PitchCourse {
  private final double[] points;
  private final double[] sums;
  private final double[] squares;

  PitchCourse(AudioSection audio, Blocks blocks) {
    points = blocks.zeros();
    sums = blocks.zeros();
    squares = blocks.zeros();
    AudioSection.F0 f0 = audio.f0();
    if (f0 == null) {
      return;
    }
    for (F0Point point : f0.contour()) {
      blocks.addAt(points, point.time(), 1);
      blocks.addAt(sums, point.time(), point.hz());
      blocks.addAt(squares, point.time(), point.hz() * point.hz());
    }
  }

  /** Returns standard deviation by mean; null where the draw holds no voice. */
  @Nullable Double variation(Draw draw) {
    double n = draw.sum(points);
    double mean = draw.sum(sums) / n;
    if (!(n > 0 && mean > 0)) {
      return null;
    }
    double variance = draw.sum(squares) / n - mean * mean;
    return Math.sqrt(Math.max(0, variance)) / mean;
  }
}

package dev.ivas.audio;

import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report's view of a contour: statistics of the windows in speech, and a course of bounded
 * length.
 *
 * <p>The course has one point for each 50 ms that hold a voiced window, the median of those; where
 * that would be more than 10,000 points the 50 ms are doubled until it is not.
 */
final class F0Summary {
  private static final int WINDOWS_PER_POINT = 5;
  private static final int MOST_POINTS = 10_000;

  private F0Summary() {}

  /** Returns the summary, or null if fewer than two windows in speech are voiced. */
  static AudioSection.@Nullable F0 of(F0Contour contour, boolean[] speech, SampleClock clock) {
    int shift = (int) Math.round(contour.firstSeconds() / AcousticPass.STEP_SECONDS);
    double[] hz = contour.hz();
    Moments moments = new Moments();
    for (int i = 0; i < hz.length; i++) {
      if (i + shift >= speech.length || !speech[i + shift]) {
        hz[i] = Double.NaN;
      } else if (contour.isVoiced(i)) {
        moments.add(hz[i]);
      }
    }
    if (moments.count() < 2) {
      return null;
    }
    int perPoint = WINDOWS_PER_POINT;
    while (course(hz, perPoint, contour, clock).size() > MOST_POINTS) {
      perPoint *= 2;
    }
    return new AudioSection.F0(
        moments.mean(),
        moments.sampleSd(),
        moments.min(),
        moments.max(),
        (double) moments.count() / hz.length,
        course(hz, perPoint, contour, clock));
  }

  private static List<AudioSection.F0Point> course(
      double[] hz, int perPoint, F0Contour contour, SampleClock clock) {
    List<AudioSection.F0Point> points = new ArrayList<>();
    double[] voiced = new double[perPoint];
    for (int start = 0; start < hz.length; start += perPoint) {
      int count = 0;
      int end = Math.min(hz.length, start + perPoint);
      for (int i = start; i < end; i++) {
        if (!Double.isNaN(hz[i])) {
          voiced[count++] = hz[i];
        }
      }
      if (count > 0) {
        Arrays.sort(voiced, 0, count);
        double middle = contour.secondsAt(start) + 0.5 * (end - 1 - start) * contour.stepSeconds();
        double seconds = TimeSpan.toSeconds(clock.toMedia(TimeSpan.toMicros(middle)));
        points.add(new AudioSection.F0Point(seconds, voiced[count / 2]));
      }
    }
    return points;
  }
}

package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.FloatSeries;
import java.util.Arrays;

/**
 * The candidates of all windows so far: what is kept of the sound until the path is found.
 *
 * <p>Eight bytes a candidate and eight a window: about 15 MB for an hour of speech, 45 MB at worst.
 */
final class CandidateStore {
  private final FloatSeries hz = new FloatSeries();
  private final FloatSeries strength = new FloatSeries();
  private final FloatSeries peak = new FloatSeries();
  private int[] ends = new int[256];

  /** Adds a candidate to the window that {@link #endWindow} will close. */
  void add(double candidateHz, double candidateStrength) {
    hz.add(candidateHz);
    strength.add(candidateStrength);
  }

  void endWindow(double localPeak) {
    int window = peak.size();
    if (window == ends.length) {
      ends = Arrays.copyOf(ends, window + (window >> 1));
    }
    ends[window] = hz.size();
    peak.add(localPeak);
  }

  int windowCount() {
    return peak.size();
  }

  int firstCandidate(int window) {
    return window == 0 ? 0 : ends[window - 1];
  }

  int candidateCount(int window) {
    return ends[window] - firstCandidate(window);
  }

  float hz(int candidate) {
    return hz.get(candidate);
  }

  float strength(int candidate) {
    return strength.get(candidate);
  }

  float peak(int window) {
    return peak.get(window);
  }

  /** {@return the same windows with only those candidates that lie in a range} */
  CandidateStore within(double floorHz, double ceilingHz) {
    CandidateStore kept = new CandidateStore();
    for (int window = 0; window < windowCount(); window++) {
      int first = firstCandidate(window);
      for (int i = first; i < first + candidateCount(window); i++) {
        if (hz(i) >= floorHz && hz(i) <= ceilingHz) {
          kept.add(hz(i), strength(i));
        }
      }
      kept.endWindow(peak(window));
    }
    return kept;
  }

  int totalCandidates() {
    return hz.size();
  }
}

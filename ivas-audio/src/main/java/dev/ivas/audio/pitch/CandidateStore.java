package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.core.feature.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of all windows so far: what is kept of the sound until the path is found.
 *
 * <p>Eight bytes a candidate and eight a window: about 15 MB for an hour of speech, 45 MB at worst.
 */
final class CandidateStore {
  private final @Nullable ScratchFile file;
  private final FloatSeries hz;
  private final FloatSeries strength;
  private final FloatSeries peak;
  private final FloatSeries counts;
  private int ended;

  /** Starts empty; the file takes what is kept of hours, null keeps all in memory. */
  CandidateStore(@Nullable ScratchFile file) {
    this.file = file;
    hz = new FloatSeries(file);
    strength = new FloatSeries(file);
    peak = new FloatSeries(file);
    counts = new FloatSeries(file);
  }

  /** Adds a candidate to the window that {@link #endWindow} will close. */
  void add(double candidateHz, double candidateStrength) {
    hz.add(candidateHz);
    strength.add(candidateStrength);
  }

  void endWindow(double localPeak) {
    counts.add(hz.size() - ended);
    peak.add(localPeak);
    ended = hz.size();
  }

  int windowCount() {
    return peak.size();
  }

  int candidateCount(int window) {
    return (int) counts.get(window);
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
    CandidateStore kept = new CandidateStore(file);
    int candidate = 0;
    for (int window = 0; window < windowCount(); window++) {
      int end = candidate + candidateCount(window);
      for (; candidate < end; candidate++) {
        if (hz(candidate) >= floorHz && hz(candidate) <= ceilingHz) {
          kept.add(hz(candidate), strength(candidate));
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

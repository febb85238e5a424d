package dev.ivas.accuracy.emotion;

import dev.ivas.core.feature.FeatureSeries;

/** The most likely class of each frame, without any smoothing. */
final class FrameLabels {
  private static final int NONE = -1;

  private FrameLabels() {}

  /** Counts changes between frames next to each other that were both judged. */
  static int changes(FeatureSeries probabilities) {
    int changes = 0;
    int last = NONE;
    FeatureSeries.Cursor cursor = probabilities.cursor();
    while (cursor.next()) {
      int label = mostLikely(cursor.values());
      changes += label != NONE && last != NONE && label != last ? 1 : 0;
      last = label;
    }
    return changes;
  }

  private static int mostLikely(float[] values) {
    int best = Float.isNaN(values[0]) ? NONE : 0;
    for (int i = 1; best != NONE && i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}

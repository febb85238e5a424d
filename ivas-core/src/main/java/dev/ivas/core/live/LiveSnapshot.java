package dev.ivas.core.live;

import dev.ivas.core.face.FaceFound;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a live interview has shown so far.
 *
 * @param mediaSeconds latest time analysed, on the clock of the frames and the sound
 * @param frames analysed
 * @param framesDropped left out because the analysis fell behind
 * @param face the candidate's in the latest frame analysed, in pixels of that frame; null if it
 *     shows none
 * @param otherFaces how many other faces it shows
 * @param expression null without a face, or where the modality is missing or prohibited
 * @param gaze null before the first face, or where the modality is missing
 * @param voice null before the first sound, or where the modality is missing
 * @param words null before the first word, or without a recognizer
 * @param hints what could be mended now; empty where all is well
 */
public record LiveSnapshot(
    double mediaSeconds,
    long frames,
    long framesDropped,
    @Nullable FaceFound face,
    int otherFaces,
    @Nullable LiveExpression expression,
    @Nullable LiveGaze gaze,
    @Nullable LiveVoice voice,
    @Nullable LiveWords words,
    Set<QualityHint> hints) {
  public LiveSnapshot {
    Set<QualityHint> sorted = EnumSet.noneOf(QualityHint.class);
    sorted.addAll(hints);
    hints = Collections.unmodifiableSet(sorted);
  }

  /** {@return whether the latest frame analysed shows the candidate's face} */
  public boolean faceVisible() {
    return face != null;
  }
}

package dev.ivas.accuracy.blink;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well blinks were found in eye aspect ratios.
 *
 * @param frames how many there are
 * @param framesWithoutFace those without a ratio
 * @param fps frames a second that times were taken from
 * @param n how many blinks people marked
 * @param detected how many were found
 * @param matched how many found ones share a frame with a marked one, one to one
 * @param precision matched by detected; undefined when nothing was found
 * @param recall matched by n; undefined when nothing was marked
 * @param f1 of events, the harmonic mean of both
 * @param frameF1 of frames: in a marked blink against in a found one
 * @param halfBlinks how many of those found only half closed the eyes
 * @param falseWhileLookingDown how many found but not marked meet a marked look down; null when the
 *     truth marks none
 * @param missed marked blinks that were not found
 * @param falseOnes found blinks that are not marked
 */
public record BlinkResult(
    int frames,
    int framesWithoutFace,
    double fps,
    int n,
    int detected,
    int matched,
    double precision,
    double recall,
    double f1,
    double frameF1,
    int halfBlinks,
    @Nullable Integer falseWhileLookingDown,
    List<Event> missed,
    List<Event> falseOnes) {

  public BlinkResult {
    missed = List.copyOf(missed);
    falseOnes = List.copyOf(falseOnes);
  }

  /**
   * One blink.
   *
   * @param firstFrame counted from 0
   * @param frames how many it takes
   * @param lowestRatio lowest mean of both eyes' aspect ratios in it; undefined without a face
   * @param lowestOpenness lowest height of the eyes in it by this person's when open, as the
   *     detector saw it; undefined without a face
   */
  public record Event(int firstFrame, int frames, double lowestRatio, double lowestOpenness) {}
}

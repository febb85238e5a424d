package dev.ivas.accuracy.blink;

import java.util.ArrayList;
import java.util.List;

/**
 * Which found blinks are true ones.
 *
 * <p>A found and a true blink match if they share a frame; each takes part in one match at most.
 * Both lists are in order and free of overlaps, so that matching from the first on gives as many as
 * can be.
 *
 * @param matched how many pairs there are
 * @param missed true blinks without a found one
 * @param falseOnes found blinks without a true one
 */
record BlinkMatches(int matched, List<FrameRange> missed, List<FrameRange> falseOnes) {
  static BlinkMatches of(List<FrameRange> truth, List<FrameRange> found) {
    List<FrameRange> missed = new ArrayList<>(truth);
    List<FrameRange> falseOnes = new ArrayList<>();
    for (FrameRange each : found) {
      int match = firstMeeting(each, missed);
      if (match < 0) {
        falseOnes.add(each);
      } else {
        missed.remove(match);
      }
    }
    return new BlinkMatches(truth.size() - missed.size(), missed, falseOnes);
  }

  private static int firstMeeting(FrameRange range, List<FrameRange> others) {
    for (int i = 0; i < others.size(); i++) {
      if (range.meets(others.get(i))) {
        return i;
      }
    }
    return -1;
  }
}

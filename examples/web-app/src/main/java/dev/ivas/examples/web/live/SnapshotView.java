package dev.ivas.examples.web.live;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.live.LiveExpression;
import dev.ivas.core.live.LiveGaze;
import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.live.LiveVoice;
import dev.ivas.core.live.LiveWords;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page is told of a live interview.
 *
 * @param mediaSeconds latest time analysed
 * @param frames analysed
 * @param framesDropped left out because the analysis fell behind
 * @param face null if the latest frame shows none
 * @param expression null where it is not told
 * @param gaze null where it is not told
 * @param voice null where it is not told
 * @param words null where none were recognized
 */
record SnapshotView(
    double mediaSeconds,
    long frames,
    long framesDropped,
    @Nullable Face face,
    @Nullable LiveExpression expression,
    @Nullable LiveGaze gaze,
    @Nullable LiveVoice voice,
    @Nullable LiveWords words) {

  /**
   * A face in the picture that was sent.
   *
   * @param box left, top, width and height, in its pixels
   * @param points the 68 landmarks, x and y in turn, in whole pixels
   */
  record Face(List<Long> box, List<Long> points) {
    private static Face of(FaceFound found) {
      FaceBox box = found.box();
      return new Face(
          List.of(
              Math.round(box.x()),
              Math.round(box.y()),
              Math.round(box.width()),
              Math.round(box.height())),
          Arrays.stream(found.landmarks().toArray()).mapToObj(Math::round).toList());
    }
  }

  static SnapshotView of(LiveSnapshot now) {
    FaceFound face = now.face();
    return new SnapshotView(
        now.mediaSeconds(),
        now.frames(),
        now.framesDropped(),
        face == null ? null : Face.of(face),
        now.expression(),
        now.gaze(),
        now.voice(),
        now.words());
  }
}

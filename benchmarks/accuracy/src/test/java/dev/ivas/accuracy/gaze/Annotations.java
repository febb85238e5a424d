package dev.ivas.accuracy.gaze;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Short ways to write annotations in tests, and where the committed ones lie. */
final class Annotations {
  static final Path COMMITTED = Path.of("annotations", "gaze");

  private Annotations() {}

  static Look look(Look.Seen seen) {
    return new Look(0, seen, Optional.empty());
  }

  static Look look(Look.Seen seen, GazeDirection also) {
    return new Look(0, seen, Optional.of(also));
  }

  /** A clip that was watched for ten seconds. */
  static AnnotatedClip clip(List<Span> blinks, List<Span> doubtful) {
    return new AnnotatedClip(
        "clip", Path.of("clip.mp4"), "test", List.of(), new Span(0, 10), blinks, doubtful);
  }
}

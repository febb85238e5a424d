package dev.ivas.accuracy.gaze;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.Span;
import java.util.List;
import java.util.Optional;

/** Collects what was told of annotated clips; confined to one thread. */
final class GazeTally {
  private final DirectionTally directions = new DirectionTally();
  private final BlinkTally blinks = new BlinkTally();
  private int n;
  private int missed;

  /** Takes one frame and what was told of it; empty where no face was seen. */
  void add(Look look, Optional<GazeDirection> told) {
    n++;
    missed += told.isEmpty() ? 1 : 0;
    directions.add(look, told.orElse(GazeDirection.UNKNOWN));
  }

  void addBlinks(AnnotatedClip clip, List<Span> told) {
    blinks.add(clip, told);
  }

  void addAll(GazeTally other) {
    n += other.n;
    missed += other.missed;
    directions.addAll(other.directions);
    blinks.addAll(other.blinks);
  }

  GazeClipsResult.Scores scores() {
    return new GazeClipsResult.Scores(n, missed, directions.scores(), blinks.scores());
  }
}

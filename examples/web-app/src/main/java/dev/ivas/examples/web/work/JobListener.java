package dev.ivas.examples.web.work;

import dev.ivas.core.analysis.Progress;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.examples.web.progress.JobProgress;
import dev.ivas.examples.web.progress.ProgressBoard;
import org.jspecify.annotations.Nullable;

/** Tells the board how far one analysis has come, and gives way to others. */
final class JobListener implements ProgressListener {
  private static final double TELLS_SOMETHING = 0.02;

  private final String id;
  private final ProgressBoard board;
  private final Pacing pacing;
  private final long startNanos = System.nanoTime();

  JobListener(String id, ProgressBoard board, Pacing pacing) {
    this.id = id;
    this.board = board;
    this.pacing = pacing;
  }

  @Override
  public void onProgress(Progress progress) {
    double fraction = progress.fraction();
    board.put(
        id,
        new JobProgress(
            progress.stage(), Double.isNaN(fraction) ? null : fraction, remaining(fraction), 0));
    pacing.rest();
  }

  private @Nullable Double remaining(double fraction) {
    if (!(fraction >= TELLS_SOMETHING && fraction < 1)) {
      return null;
    }
    double soFar = (System.nanoTime() - startNanos) / 1e9;
    return soFar * (1 - fraction) / fraction;
  }
}

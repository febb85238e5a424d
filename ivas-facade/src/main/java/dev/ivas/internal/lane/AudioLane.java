package dev.ivas.internal.lane;

import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.internal.live.LaneWatch;
import dev.ivas.internal.live.LiveBoard;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is done with sound, on a thread of its own. */
public final class AudioLane implements AutoCloseable {
  private static final int QUEUED_PIECES = 64;

  private final Map<Modality, ModalitySession> sessions;
  private final @Nullable LaneWatch watch;
  private final StageTimer timer;
  private final Worker<PcmBuffer> worker;

  /** Starts the lane; {@code board} is null where nobody watches. */
  public AudioLane(
      Map<Modality, ModalitySession> sessions, @Nullable LiveBoard board, StageTimer timer) {
    this.sessions = sessions;
    this.watch = board == null ? null : board.watch(sessions, false);
    this.timer = timer;
    this.worker = new Worker<>("ivas-audio", QUEUED_PIECES, this::analyse);
  }

  /** Takes a piece of sound, waiting while the lane is behind: sound is never left out. */
  public void put(PcmBuffer pcm) {
    worker.put(pcm.copy());
  }

  private void analyse(PcmBuffer pcm) {
    sessions.forEach(
        (modality, session) -> timer.time(modality.label(), () -> session.accept(pcm)));
    if (watch != null) {
      watch.passed(pcm.endMicros());
    }
  }

  /** Waits until all sound is analysed. */
  public void finish() {
    worker.finish();
  }

  @Override
  public void close() {
    worker.stop();
  }
}

package dev.ivas.internal.lane;

import dev.ivas.audio.TranscriptSession;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.setup.WhenBehind;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Speech recognition beside everything else, on a thread of its own.
 *
 * <p>A file waits for it as long as its time budget lasts; a live interview goes on without it once
 * it is far behind.
 */
public final class RecognitionLane implements AutoCloseable {
  /** About 16 s of a file's sound; of live sound in pieces of 20 ms about 5 s. */
  private static final int QUEUED_PIECES = 256;

  private final Supplier<Optional<TranscriptSession>> opener;
  private final WhenBehind whenBehind;
  private final @Nullable LiveBoard board;
  private final StageTimer timer;
  private final Worker<PcmBuffer> worker;
  private @Nullable TranscriptSession session;
  private boolean opened;
  private volatile boolean leftBehind;

  /** Starts the lane; the recognizer is opened with the first sound. */
  public RecognitionLane(
      Supplier<Optional<TranscriptSession>> opener,
      WhenBehind whenBehind,
      @Nullable LiveBoard board,
      StageTimer timer) {
    this.opener = opener;
    this.whenBehind = whenBehind;
    this.board = board;
    this.timer = timer;
    this.worker = new Worker<>("ivas-recognition", QUEUED_PIECES, this::recognize);
  }

  /** Takes a piece of sound that stays valid. */
  public void put(PcmBuffer pcm) {
    if (whenBehind == WhenBehind.WAIT) {
      worker.put(pcm);
    } else if (!worker.offer(pcm)) {
      leftBehind = true;
    }
  }

  /** Waits for the last words; empty where there was no sound or is no recognizer. */
  public Optional<TranscriptSession.Result> finish() {
    worker.finish();
    return session == null
        ? Optional.empty()
        : Optional.of(timer.time("recognition", session::finish));
  }

  @Override
  public void close() {
    worker.stop();
    if (session != null) {
      session.close();
    }
  }

  private void recognize(PcmBuffer pcm) {
    timer.time("recognition", () -> accept(pcm));
  }

  private void accept(PcmBuffer pcm) {
    if (!opened) {
      opened = true;
      session = opener.get().orElse(null);
    }
    if (session != null) {
      if (leftBehind) {
        session.abandon();
      }
      session.accept(pcm);
      if (board != null) {
        session.soFar().ifPresent(board::words);
      }
    }
  }
}

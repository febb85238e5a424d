package dev.ivas.internal.lane;

import dev.ivas.audio.TranscriptSession;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.setup.WhenBehind;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Speech recognition beside everything else, on a thread of its own.
 *
 * <p>A file waits for it as long as its time budget lasts. A live interview does not wait: where
 * recognition is far behind, a stretch of sound is left out, counted, and it goes on after that.
 */
public final class RecognitionLane implements AutoCloseable {
  /** Of live sound in pieces of 20 ms about 20 s; of a file's sound, which waits, a minute. */
  static final int QUEUED_PIECES = 1024;

  private final Supplier<Optional<TranscriptSession>> opener;
  private final WhenBehind whenBehind;
  private final @Nullable LiveBoard board;
  private final StageTimer timer;
  private final Worker<PcmBuffer> worker;
  private @Nullable TranscriptSession session;
  private boolean opened;
  private long leftOutMicros;

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
      leftOutMicros += pcm.endMicros() - pcm.timestampMicros();
    }
  }

  /** Waits for the last words; empty where there was no sound or is no recognizer. */
  public Optional<TranscriptSession.Result> finish() {
    worker.finish();
    return session == null
        ? Optional.empty()
        : Optional.of(noting(timer.time("recognition", session::finish)));
  }

  @Override
  public void close() {
    worker.stop();
    if (session != null) {
      session.close();
    }
  }

  private TranscriptSession.Result noting(TranscriptSession.Result result) {
    return leftOutMicros == 0
        ? result
        : result.withNotice(
            String.format(
                Locale.ROOT,
                "Speech recognition could not keep up: %.0f s of the sound were not listened to"
                    + " for words; use a faster recognizer, or hold fewer interviews at once.",
                Math.ceil(TimeSpan.toSeconds(leftOutMicros))));
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
      session.accept(pcm);
      if (board != null) {
        session.soFar().ifPresent(board::words);
      }
    }
  }
}

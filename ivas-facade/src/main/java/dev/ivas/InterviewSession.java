package dev.ivas;

import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.internal.InterviewEngine;
import dev.ivas.internal.Outcome;
import dev.ivas.internal.SourceFacts;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.live.SnapshotPublisher;
import java.util.concurrent.Flow;

/**
 * A live interview: takes frames and sound as they come and ends with a report.
 *
 * <p>Frames and sound may come in any order relative to each other, on one clock. Where the
 * analysis falls behind, frames are left out and counted as lost; sound never is. A recognizer that
 * cannot keep up stops, and the report says up to where words were recognized. Confined to one
 * thread.
 */
public final class InterviewSession implements MediaSink, AutoCloseable {
  private final InterviewEngine engine;
  private final SnapshotPublisher publisher = new SnapshotPublisher();

  InterviewSession(InterviewEngine engine, LiveBoard board, SessionListener listener) {
    this.engine = engine;
    publisher.listen(listener::onSnapshot);
    board.whenTold(() -> publisher.offer(engine.snapshot()));
  }

  /**
   * Takes one image.
   *
   * @param frame copied if needed; its time must be above that of the frame before
   * @throws IllegalArgumentException if its time goes back
   */
  @Override
  public void accept(Frame frame) {
    engine.accept(frame);
  }

  /**
   * Takes a piece of sound.
   *
   * @param pcm copied if needed; its time must not go back
   */
  @Override
  public void accept(PcmBuffer pcm) {
    engine.accept(pcm);
  }

  /** {@return what has been seen and heard so far} */
  public LiveSnapshot snapshot() {
    return engine.snapshot();
  }

  /**
   * Publishes the snapshots, to any number of subscribers; those who fall behind miss some. It
   * completes when the interview ends.
   *
   * @return hot: who subscribes late misses what was before
   */
  public Flow.Publisher<LiveSnapshot> snapshots() {
    return publisher.snapshots();
  }

  /**
   * Ends the interview and concludes; nothing can be added afterwards.
   *
   * @return the report
   * @throws IllegalStateException if it has ended before
   */
  public CandidateReport finish() {
    try (Outcome outcome = engine.finish(SourceFacts.LIVE)) {
      publisher.offer(engine.snapshot());
      publisher.close();
      return outcome.report();
    }
  }

  /** Frees all it holds; without {@link #finish} before, what was seen is dropped. */
  @Override
  public void close() {
    engine.close();
    publisher.close();
  }
}

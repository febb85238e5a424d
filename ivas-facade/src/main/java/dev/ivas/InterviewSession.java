package dev.ivas;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.internal.InterviewEngine;
import dev.ivas.internal.Outcome;
import dev.ivas.internal.SourceFacts;

/**
 * A live interview: takes frames and sound as they come and ends with a report.
 *
 * <p>Frames and sound may come in any order relative to each other, on one clock. Where the
 * analysis falls behind, frames are left out and counted as lost; sound never is. A recognizer that
 * cannot keep up stops, and the report says up to where words were recognized. Confined to one
 * thread.
 */
public final class InterviewSession implements MediaSink, AutoCloseable {
  private static final long SNAPSHOT_MICROS = 250_000;

  private final InterviewEngine engine;
  private final SessionListener listener;
  private long nextSnapshotMicros = Long.MIN_VALUE;

  InterviewSession(InterviewEngine engine, SessionListener listener) {
    this.engine = engine;
    this.listener = listener;
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
    tell(frame.timestampMicros());
  }

  /**
   * Takes a piece of sound.
   *
   * @param pcm copied if needed; its time must not go back
   */
  @Override
  public void accept(PcmBuffer pcm) {
    engine.accept(pcm);
    tell(pcm.timestampMicros());
  }

  /** {@return what has been seen and heard so far} */
  public LiveSnapshot snapshot() {
    return LiveSnapshot.of(engine.status());
  }

  /**
   * Ends the interview and concludes; nothing can be added afterwards.
   *
   * @return the report
   * @throws IllegalStateException if it has ended before
   */
  public CandidateReport finish() {
    try (Outcome outcome = engine.finish(SourceFacts.LIVE)) {
      return outcome.report();
    }
  }

  /** Frees all it holds; without {@link #finish} before, what was seen is dropped. */
  @Override
  public void close() {
    engine.close();
  }

  private void tell(long micros) {
    if (micros >= nextSnapshotMicros) {
      nextSnapshotMicros = micros + SNAPSHOT_MICROS;
      listener.onSnapshot(snapshot());
    }
  }
}

package dev.ivas;

import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.internal.Artifacts;
import dev.ivas.internal.InterviewEngine;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.live.SnapshotPublisher;
import dev.ivas.internal.result.Outcome;
import dev.ivas.internal.result.SourceFacts;
import dev.ivas.internal.setup.Lease;
import dev.ivas.report.html.AttachedVideo;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A live interview: takes frames and sound as they come and ends with a report.
 *
 * <p>Frames and sound may come in any order relative to each other, on one clock. Where the
 * analysis falls behind, frames are left out and counted as lost; sound never is, but a recognizer
 * of speech that is more than about 20 s behind leaves out a stretch of it, and the report says how
 * much. Confined to one thread.
 */
public final class InterviewSession implements MediaSink, AutoCloseable {
  private final InterviewEngine engine;
  private final Lease lease;
  private final SnapshotPublisher publisher = new SnapshotPublisher();

  InterviewSession(InterviewEngine engine, LiveBoard board, SessionListener listener, Lease lease) {
    this.engine = engine;
    this.lease = lease;
    publisher.listen(listener::onSnapshot);
    board.whenTold(() -> publisher.offer(engine.snapshot()));
  }

  /**
   * Takes one image.
   *
   * @param frame copied if needed; its time must be above that of the frame before
   * @throws IllegalArgumentException if its time goes back; the session goes on without it
   */
  @Override
  public void accept(Frame frame) {
    engine.accept(frame);
  }

  /**
   * Takes a piece of sound.
   *
   * @param pcm copied if needed, of one rate; its time must not go back
   * @throws IllegalArgumentException if its time goes back or its rate is another; the session goes
   *     on without it
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
   * @throws dev.ivas.core.error.AnalysisCancelledException if the calling thread is interrupted
   */
  public CandidateReport finish() {
    return finish((Artifacts) null);
  }

  /**
   * Ends the interview, concludes, and writes what an analysis of a recording writes.
   *
   * @param outputDirectory where {@code report.html}, {@code report.json}, {@code timeline.csv},
   *     {@code transcript.vtt} and {@code timings.json} go; made if missing
   * @return the report
   * @throws IllegalStateException if it has ended before
   * @throws dev.ivas.core.error.RetriableException if the disk refuses; where the folder itself
   *     cannot be written to, the interview has not ended, and another folder can be tried
   */
  public CandidateReport finish(Path outputDirectory) {
    return finish(new Artifacts(outputDirectory, null));
  }

  /**
   * Ends the interview as above; the page plays a recording of it, whose clock starts with the
   * session's.
   *
   * @param outputDirectory made if missing
   * @param recording linked or embedded
   * @return the report
   * @throws IllegalStateException if it has ended before
   * @throws dev.ivas.core.error.RetriableException if the disk refuses; where the folder itself
   *     cannot be written to, the interview has not ended, and another folder can be tried
   */
  public CandidateReport finish(Path outputDirectory, AttachedVideo recording) {
    return finish(new Artifacts(outputDirectory, recording));
  }

  private CandidateReport finish(@Nullable Artifacts artifacts) {
    if (artifacts != null) {
      artifacts.prepare();
    }
    try (Outcome outcome = engine.finish(SourceFacts.LIVE)) {
      publisher.offer(engine.snapshot());
      publisher.close();
      if (artifacts != null) {
        artifacts.write(outcome, engine);
      }
      return outcome.report();
    }
  }

  /** Frees all it holds; without {@link #finish} before, what was seen is dropped. */
  @Override
  public void close() {
    engine.close();
    lease.close();
    publisher.close();
  }
}

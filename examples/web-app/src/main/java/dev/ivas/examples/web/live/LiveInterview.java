package dev.ivas.examples.web.live;

import dev.ivas.InterviewSession;
import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.examples.web.access.Quota;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.work.Analyzers;
import dev.ivas.report.html.AttachedVideo;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One interview that goes on: its session, its recording, and the browser it talks to, which may go
 * away and come back. Thread-safe.
 */
final class LiveInterview implements AutoCloseable {
  private static final int SAMPLE_RATE_HZ = 16_000;
  private static final int MOST_PICTURES_PER_SECOND = 30;
  private static final float FULL_SCALE = 32_768;

  /** No clock of a browser's is further ahead of ours; a leap would have to be filled in. */
  private static final long MOST_AHEAD_MICROS = 60_000_000;

  private final Interview interview;
  private final Seat seat;
  private final Path folder;
  private final Analyzers.Lease lease;
  private final InterviewSession session;
  private final PictureReader pictures = new PictureReader();
  private final @Nullable Recording recording;
  private final RateGate pictureGate = new RateGate(MOST_PICTURES_PER_SECOND, System::nanoTime);
  private final long startNanos = System.nanoTime();
  private final HintPacer hints = new HintPacer();
  private volatile Outbox outbox = Outbox.NOWHERE;
  private volatile long awayNanos;
  private long frameMicros = -1;
  private long soundMicros = -1;
  private boolean ended;

  /**
   * A place in the room.
   *
   * @param owner the session of the browser that took it
   * @param place free again once the interview is closed
   */
  record Seat(String owner, Quota.Place place) {}

  LiveInterview(Interview interview, Seat seat, InterviewStore store, Analyzers.Lease lease) {
    this.interview = interview;
    this.seat = seat;
    this.folder = store.folder(interview.id()).path();
    this.lease = lease;
    this.recording =
        interview.plan().recordingKept() ? new Recording(folder, store::freeBytes) : null;
    this.session =
        lease
            .analyzer()
            .openSession(interview.plan().subject(), interview.plan().questions(), this::tell);
    this.awayNanos = System.nanoTime();
  }

  String id() {
    return interview.id();
  }

  String owner() {
    return seat.owner();
  }

  /** Talks to a browser from now on, and to no other: the one before is sent away. */
  void attach(Outbox browser) {
    Outbox before = outbox;
    outbox = browser;
    before.close();
    browser.send(Map.of("type", "ready", "id", id(), "recordingPieces", pieces()));
  }

  /** Talks to nobody, if it still talked to this one. */
  void detach(Outbox browser) {
    if (outbox == browser) {
      awayNanos = System.nanoTime();
      outbox = Outbox.NOWHERE;
    }
  }

  Outbox outbox() {
    return outbox;
  }

  /** Seconds since its browser went away; a silent one is cut off by the socket's own limit. */
  double awaySeconds() {
    return outbox == Outbox.NOWHERE ? (System.nanoTime() - awayNanos) / 1e9 : 0;
  }

  /**
   * Takes a picture, a sound or a piece of the recording; what comes late is left out.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  void accept(LiveMessage message) {
    if (message.kind() != LiveMessage.Kind.RECORDING
        && message.timestampMicros() > microsSinceStart() + MOST_AHEAD_MICROS) {
      throw new IllegalArgumentException("a time that has not come yet");
    }
    switch (message.kind()) {
      case I420, JPEG -> acceptPicture(message);
      case PCM -> acceptSound(message);
      case RECORDING -> acceptRecording(message);
    }
  }

  private long microsSinceStart() {
    return (System.nanoTime() - startNanos) / 1000;
  }

  private synchronized void acceptPicture(LiveMessage message) {
    if (!ended && message.timestampMicros() > frameMicros && pictureGate.passes()) {
      frameMicros = message.timestampMicros();
      session.accept(pictures.read(message));
    }
  }

  private synchronized void acceptSound(LiveMessage message) {
    if (ended || message.timestampMicros() < soundMicros) {
      return;
    }
    ByteBuffer content = message.content();
    float[] samples = new float[content.remaining() / Short.BYTES];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = content.getShort(Short.BYTES * i) / FULL_SCALE;
    }
    PcmBuffer pcm = PcmBuffer.mono(samples, SAMPLE_RATE_HZ, message.timestampMicros());
    soundMicros = pcm.endMicros();
    session.accept(pcm);
  }

  /** Without room for its recording the interview goes on without it. */
  private synchronized void acceptRecording(LiveMessage piece) {
    if (recording == null || ended) {
      return;
    }
    if (recording.add(piece.timestampMicros(), piece.content())) {
      outbox.send(Map.of("type", "recorded", "recordingPieces", recording.pieces()));
    } else {
      outbox.send(Map.of("type", "recordingEnded", "text", Recording.FULL));
    }
  }

  private synchronized long pieces() {
    return recording == null ? 0 : recording.pieces();
  }

  private void tell(LiveSnapshot snapshot) {
    outbox.sendLatest(Map.of("type", "snapshot", "snapshot", SnapshotView.of(snapshot)));
    hints
        .next(snapshot.hints(), snapshot.mediaSeconds())
        .ifPresent(hint -> outbox.send(Map.of("type", "hint", "text", hint.text())));
  }

  /** Takes nothing more, concludes and writes the report. */
  synchronized CandidateReport finish() {
    ended = true;
    Optional<Path> recording = Recording.finish(folder);
    return recording.isEmpty()
        ? session.finish(folder)
        : session.finish(folder, new AttachedVideo(recording.get(), false));
  }

  @Override
  public synchronized void close() {
    ended = true;
    session.close();
    lease.close();
    seat.place().close();
  }
}

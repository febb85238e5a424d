package dev.ivas.internal;

import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.media.Frame;
import dev.ivas.core.report.FaceSection;
import dev.ivas.face.FaceTimeline;
import dev.ivas.face.FaceTracker;
import dev.ivas.internal.live.HintFinder;
import dev.ivas.internal.live.LaneWatch;
import dev.ivas.internal.live.LiveBoard;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** All that is done with frames, on a thread of its own: the face is found once for everybody. */
final class VisualLane implements AutoCloseable {
  private static final int QUEUED_FRAMES = 6;

  /** One that waits, and one for a network that brings two at a time: more would come late. */
  private static final int QUEUED_LIVE = 2;

  private final FaceTracker tracker;
  private final FaceTimeline timeline = new FaceTimeline();
  private final Map<Modality, ModalitySession> sessions;
  private final StageTimer timer;
  private final FramePool pool = new FramePool();
  private final Worker<FramePool.Pooled> worker;
  private final @Nullable LaneWatch watch;
  private final HintFinder hints = new HintFinder();
  private volatile @Nullable FaceObservation latest;
  private volatile long analysed;

  VisualLane(
      FaceTracker tracker,
      Map<Modality, ModalitySession> sessions,
      @Nullable LiveBoard board,
      StageTimer timer) {
    this.tracker = tracker;
    this.sessions = sessions;
    this.watch = board == null ? null : board.watch(sessions, true);
    this.timer = timer;
    int queued = board == null ? QUEUED_FRAMES : QUEUED_LIVE;
    this.worker = new Worker<>("ivas-visual", queued, this::analyse);
  }

  /** Takes a frame, waiting while the lane is behind. */
  void put(Frame frame) {
    worker.put(pool.copy(frame));
  }

  /** Takes a frame; while the lane is behind, the oldest that waits gives way and is returned. */
  OptionalLong putLatest(Frame frame) {
    Optional<FramePool.Pooled> gaveWay = worker.putLatest(pool.copy(frame));
    gaveWay.ifPresent(pool::giveBack);
    return gaveWay.isPresent()
        ? OptionalLong.of(gaveWay.get().frame().timestampMicros())
        : OptionalLong.empty();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the worker's thread writes
  private void analyse(FramePool.Pooled pooled) {
    Frame frame = pooled.frame();
    FaceObservation face = timer.time("face", () -> tracker.track(frame));
    timeline.accept(face);
    sessions.forEach(
        (modality, session) -> timer.time(modality.label(), () -> session.accept(frame, face)));
    latest = face;
    analysed++;
    if (watch != null) {
      hints.look(frame, face);
      watch.passed(frame.timestampMicros());
    }
    pool.giveBack(pooled);
  }

  void finish() {
    worker.finish();
  }

  FaceSection faceSection() {
    return timeline.finish();
  }

  FeatureSeries faceSeries() {
    return timeline.series();
  }

  long analysed() {
    return analysed;
  }

  HintFinder hints() {
    return hints;
  }

  boolean faceVisible() {
    return latest instanceof FaceFound;
  }

  int otherFaces() {
    FaceObservation face = latest;
    return face == null ? 0 : face.otherFaces();
  }

  @Override
  public void close() {
    worker.stop();
    tracker.close();
    timeline.close();
  }
}

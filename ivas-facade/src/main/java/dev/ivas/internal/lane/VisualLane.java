package dev.ivas.internal.lane;

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
import org.jspecify.annotations.Nullable;

/** All that is done with frames, on a thread of its own: the face is found once for everybody. */
public final class VisualLane implements AutoCloseable {
  private static final int QUEUED_FRAMES = 6;

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

  /** Starts the lane; {@code board} is null where nobody watches. */
  public VisualLane(
      FaceTracker tracker,
      Map<Modality, ModalitySession> sessions,
      @Nullable LiveBoard board,
      StageTimer timer) {
    this.tracker = tracker;
    this.sessions = sessions;
    this.watch = board == null ? null : board.watch(sessions, true);
    this.timer = timer;
    this.worker = new Worker<>("ivas-visual", QUEUED_FRAMES, this::analyse);
  }

  /** Takes a frame, waiting while the lane is behind. */
  public void put(Frame frame) {
    worker.put(pool.copy(frame));
  }

  /** Takes a frame unless the lane is behind. */
  public boolean offer(Frame frame) {
    FramePool.Pooled pooled = pool.copy(frame);
    boolean taken = worker.offer(pooled);
    if (!taken) {
      pool.giveBack(pooled);
    }
    return taken;
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

  /** Waits until all frames are analysed. */
  public void finish() {
    worker.finish();
  }

  /** Returns what was seen of faces, once finished. */
  public FaceSection faceSection() {
    return timeline.finish();
  }

  /** Returns the face over time. */
  public FeatureSeries faceSeries() {
    return timeline.series();
  }

  /** Returns how many frames were analysed so far. */
  public long analysed() {
    return analysed;
  }

  /** Returns what could be mended. */
  public HintFinder hints() {
    return hints;
  }

  /** Tells whether the latest frame shows the candidate. */
  public boolean faceVisible() {
    return latest instanceof FaceFound;
  }

  /** Returns how many others the latest frame shows. */
  public int otherFaces() {
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

package dev.ivas.face;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceMissing;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.media.Frame;
import dev.ivas.face.internal.FaceMeasurer;
import dev.ivas.face.internal.MeasuredFace;
import dev.ivas.face.internal.detect.DetectedFace;
import dev.ivas.face.internal.detect.FaceDetector;
import dev.ivas.face.internal.mesh.FaceRegion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the candidate's face through one video, frame by frame.
 *
 * <p>Confined to one thread. The candidate is the largest face at first and the same one from then
 * on: another takes its place only when it has been clearly larger for some seconds, or when the
 * candidate has been out of sight for a while or a cut has taken it away. A followed face costs a
 * run of the mesh and of the iris network a frame; the detector runs when no face is followed,
 * after cuts, and once a second to count other faces. A face that the detector is not sure of
 * counts from its third detection in a row on.
 */
public final class FaceTracker implements AutoCloseable {
  private static final double SAME_FACE_OVERLAP = 0.2;
  private static final double RIVAL_AREA = 1.5;
  private static final long MAX_DOUBT_MICROS = 3_000_000;
  private static final int MAX_OTHERS = 8;
  private static final long NEVER = Long.MIN_VALUE;

  private final FaceDetector detector;
  private final FaceMeasurer measurer;
  private final SceneChange scenes = new SceneChange();
  private final long detectionMicros;
  private final long lostMicros;
  private final long rivalMicros;

  private @Nullable Candidate candidate;
  private boolean following;
  private int otherFaces;
  private long searchedMicros = NEVER;
  private long rivalSinceMicros = NEVER;

  FaceTracker(FaceDetector detector, FaceMeasurer measurer, FaceTrackerOptions options) {
    this.detector = detector;
    this.measurer = measurer;
    this.detectionMicros = options.detectionInterval().toNanos() / 1000;
    this.lostMicros = options.lostPatience().toNanos() / 1000;
    this.rivalMicros = options.rivalPatience().toNanos() / 1000;
  }

  /**
   * Looks for the candidate in the next frame.
   *
   * @param frame a frame later than the one before; may be reused when this returns
   * @return the candidate's face, or that it is missing; in both cases how many others were seen at
   *     the last search
   */
  public FaceObservation track(Frame frame) {
    long now = frame.timestampMicros();
    boolean cut = scenes.isCut(frame);
    MeasuredFace face = cut ? null : follow(frame);
    if (face == null) {
      face = searchCandidate(frame, cut);
    } else if (searchedMicros == NEVER || now - searchedMicros >= detectionMicros || !confirmed()) {
      face = searchOthers(frame, face);
    }
    if (face == null || candidate == null || !candidate.confirmed()) {
      return new FaceMissing(now, otherFaces);
    }
    return face.observed(now, otherFaces, candidate.trackId());
  }

  private boolean confirmed() {
    return candidate != null && candidate.confirmed();
  }

  private @Nullable MeasuredFace follow(Frame frame) {
    if (candidate == null || !following) {
      return null;
    }
    MeasuredFace face = measurer.measure(frame, candidate.region()).orElse(null);
    following = face != null;
    if (face != null) {
      candidate.seen(face, frame.timestampMicros());
    }
    return face;
  }

  /** Searches a frame in which the candidate is not followed. */
  private @Nullable MeasuredFace searchCandidate(Frame frame, boolean cut) {
    List<DetectedFace> seen = detector.detect(frame);
    if (seen.isEmpty()) {
      seen = detector.detectInNextTiles(frame);
    }
    searchedMicros = frame.timestampMicros();
    rivalSinceMicros = NEVER;
    MeasuredFace face = findAgain(frame, seen, cut);
    if (face == null && mayReplace(frame.timestampMicros(), cut)) {
      face = takeLargest(frame, seen);
    }
    otherFaces = countOthers(frame, seen, face);
    return face;
  }

  private @Nullable MeasuredFace findAgain(Frame frame, List<DetectedFace> seen, boolean cut) {
    Candidate lost = candidate;
    if (lost == null || !lost.confirmed()) {
      return null;
    }
    for (DetectedFace one : seen) {
      if (cut ? overlaps(one.box(), lost.box()) : near(one.box(), lost.box())) {
        MeasuredFace face = measurer.measure(frame, FaceRegion.of(one)).orElse(null);
        if (face != null) {
          continueWith(lost, face, one, frame.timestampMicros());
          return face;
        }
      }
    }
    return null;
  }

  private boolean mayReplace(long now, boolean cut) {
    return cut
        || !confirmed()
        || candidate == null
        || now - candidate.lastSeenMicros() > lostMicros;
  }

  private @Nullable MeasuredFace takeLargest(Frame frame, List<DetectedFace> seen) {
    Comparator<DetectedFace> byArea = Comparator.comparingDouble(one -> one.box().area());
    for (DetectedFace one : seen.stream().sorted(byArea.reversed()).toList()) {
      MeasuredFace face = take(frame, one);
      if (face != null) {
        return face;
      }
    }
    return null;
  }

  private @Nullable MeasuredFace take(Frame frame, DetectedFace one) {
    MeasuredFace face = measurer.measure(frame, FaceRegion.of(one)).orElse(null);
    if (face != null) {
      int lastId = candidate == null ? -1 : candidate.trackId();
      int trackId = candidate == null || candidate.confirmed() ? lastId + 1 : lastId;
      candidate = new Candidate(trackId, face, frame.timestampMicros());
      continueWith(candidate, face, one, frame.timestampMicros());
    }
    return face;
  }

  private void continueWith(Candidate whom, MeasuredFace face, DetectedFace seenAs, long now) {
    whom.seen(face, now);
    whom.detected(seenAs.box().score(), face.box().score(), now);
    following = true;
  }

  /** Searches a frame in which the candidate is followed. */
  private @Nullable MeasuredFace searchOthers(Frame frame, MeasuredFace face) {
    Candidate followed = candidate;
    long now = frame.timestampMicros();
    List<DetectedFace> seen = detector.detect(frame);
    searchedMicros = now;
    Optional<DetectedFace> own = own(frame, seen, face.box());
    if (followed == null || (own.isEmpty() && doubtful(followed, now))) {
      following = false;
      return searchCandidate(frame, false);
    }
    own.ifPresent(one -> followed.detected(one.box().score(), face.box().score(), now));
    otherFaces = countOthers(frame, seen, face);
    DetectedFace rival = rival(seen, face, now);
    MeasuredFace taken = rival == null ? null : take(frame, rival);
    return taken == null ? face : taken;
  }

  private Optional<DetectedFace> own(Frame frame, List<DetectedFace> seen, FaceBox box) {
    Optional<DetectedFace> own = seen.stream().filter(one -> overlaps(one.box(), box)).findFirst();
    return own.isPresent()
        ? own
        : detector.detectAround(frame, box).stream()
            .filter(one -> overlaps(one.box(), box))
            .findFirst();
  }

  private static boolean doubtful(Candidate followed, long now) {
    return !followed.confirmed() || now - followed.lastDetectedMicros() > MAX_DOUBT_MICROS;
  }

  /** Returns a face that has been clearly larger than the candidate's for long enough. */
  private @Nullable DetectedFace rival(List<DetectedFace> seen, MeasuredFace face, long now) {
    double enough = RIVAL_AREA * face.box().area();
    Optional<DetectedFace> larger =
        seen.stream()
            .filter(one -> one.box().area() > enough && !overlaps(one.box(), face.box()))
            .max(Comparator.comparingDouble(one -> one.box().area()));
    if (larger.isEmpty()) {
      rivalSinceMicros = NEVER;
    } else if (rivalSinceMicros == NEVER) {
      rivalSinceMicros = now;
    }
    boolean longEnough = rivalSinceMicros != NEVER && now - rivalSinceMicros >= rivalMicros;
    return longEnough ? larger.orElse(null) : null;
  }

  private int countOthers(Frame frame, List<DetectedFace> seen, @Nullable MeasuredFace face) {
    return (int)
        seen.stream()
            .filter(one -> face == null || !overlaps(one.box(), face.box()))
            .limit(MAX_OTHERS)
            .filter(one -> measurer.hasFace(frame, FaceRegion.of(one)))
            .count();
  }

  private static boolean overlaps(FaceBox one, FaceBox other) {
    return one.intersectionOverUnion(other) > SAME_FACE_OVERLAP;
  }

  /** Tells whether a face may be the one last seen at {@code last}: about its place and size. */
  private static boolean near(FaceBox one, FaceBox last) {
    double distance = Math.hypot(one.centerX() - last.centerX(), one.centerY() - last.centerY());
    double ratio = one.area() / last.area();
    return distance < last.width() && ratio > 0.25 && ratio < 4;
  }

  @Override
  public void close() {
    detector.close();
    measurer.close();
  }
}

package dev.ivas.face;

import dev.ivas.core.face.FaceBox;
import dev.ivas.face.internal.MeasuredFace;
import dev.ivas.face.internal.mesh.FaceRegion;

/** The face a tracker follows, and since when; confined to one thread. */
final class Candidate {
  private static final int HITS_NEEDED = 3;
  private static final double SURE_SCORE = 0.75;
  private static final double SURE_PRESENCE = 0.9;

  private final int trackId;
  private int hits;
  private FaceBox box;
  private FaceRegion region;
  private long lastSeenMicros;
  private long lastDetectedMicros;

  Candidate(int trackId, MeasuredFace face, long micros) {
    this.trackId = trackId;
    this.box = face.box();
    this.region = FaceRegion.of(face.mesh());
    this.lastSeenMicros = micros;
    this.lastDetectedMicros = micros;
  }

  /** Notes where the face is now. */
  void seen(MeasuredFace face, long micros) {
    box = face.box();
    region = FaceRegion.of(face.mesh());
    lastSeenMicros = micros;
  }

  /**
   * Notes that the detector, too, saw the face.
   *
   * <p>A face that the mesh is sure of counts at once if the detector is, too, else from its third
   * detection on; one that the mesh is never sure of does not count at all.
   */
  void detected(double score, double presence, long micros) {
    if (presence >= SURE_PRESENCE) {
      hits += score >= SURE_SCORE ? HITS_NEEDED : 1;
    }
    lastDetectedMicros = micros;
  }

  boolean confirmed() {
    return hits >= HITS_NEEDED;
  }

  int trackId() {
    return trackId;
  }

  FaceBox box() {
    return box;
  }

  FaceRegion region() {
    return region;
  }

  long lastSeenMicros() {
    return lastSeenMicros;
  }

  long lastDetectedMicros() {
    return lastDetectedMicros;
  }
}

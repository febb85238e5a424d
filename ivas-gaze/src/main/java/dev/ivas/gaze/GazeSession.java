package dev.ivas.gaze;

import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.live.LiveFindings;
import dev.ivas.core.media.Frame;
import dev.ivas.gaze.blink.BlinkDetector;
import dev.ivas.gaze.blink.EyeAspectRatio;
import dev.ivas.gaze.blink.OpenProbability;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One interview's gaze: measured as frames come, concluded when the person's neutral is known. */
final class GazeSession implements ModalitySession {
  private static final double MIN_QUALITY = 0.15;
  // Lower, the lids hide the irises; a look far down leaves 0.35 to 0.6.
  private static final double MIN_OPENNESS = 0.3;
  private static final double MIN_FACE_SECONDS = 1;
  private static final double MIN_TOLD_SHARE = 0.1;

  private final EyeWitness eyes;
  private final boolean judgesEngagement;
  private final GazeTrack track = new GazeTrack();
  private final BlinkDetector blinks = new BlinkDetector();
  private final GazeBaseline baseline = new GazeBaseline();
  private final FaceTotals totals = new FaceTotals();
  private @Nullable HeadPose pendingHead;
  private @Nullable GazeWatch watch;
  private int trackId = -1;

  /** Tells how surely the eyes of a face are open. */
  @FunctionalInterface
  interface EyeWitness {
    OpenProbability look(Frame frame, FaceLandmarks points);
  }

  GazeSession(EyeWitness eyes, boolean judgesEngagement) {
    this.eyes = eyes;
    this.judgesEngagement = judgesEngagement;
  }

  @Override
  public void accept(Frame frame, FaceObservation observation) {
    FaceFound face = observation.found().orElse(null);
    GazeTrack.Eyes eyes = null;
    if (face == null || face.trackId() != trackId) {
      blinks.faceMissing();
    }
    if (face != null) {
      trackId = face.trackId();
      eyes = measure(frame, face);
    }
    ended(track.add(frame.timestampMicros(), eyes));
    pendingHead = face == null ? null : face.headPose();
  }

  @Override
  public Optional<LiveFindings> soFar() {
    GazeWatch running = watch;
    if (running == null) {
      running = new GazeWatch(baseline);
      watch = running;
    }
    return Optional.of(running.soFar(blinks));
  }

  @Override
  public ModalityResult finish() {
    ended(track.end());
    if (totals.seconds() == 0) {
      return new ModalityMissing(
          ModalityStatus.ABSENT, "No face of the candidate was seen in the video.");
    }
    if (totals.seconds() < MIN_FACE_SECONDS) {
      return new ModalityMissing(
          ModalityStatus.WITHHELD, "A face was seen for less than a second.");
    }
    GazeConclusion conclusion = new GazeConclusion(track, blinks.blinks(), baseline.neutral());
    if (conclusion.toldShare() < MIN_TOLD_SHARE) {
      return new ModalityMissing(
          ModalityStatus.WITHHELD,
          "The eyes could not be seen well enough to tell where they look.");
    }
    return conclusion.result(totals, blinks.seenMicros() / 1e6, judgesEngagement);
  }

  @Override
  public void close() {
    track.close();
  }

  private GazeTrack.Eyes measure(Frame frame, FaceFound face) {
    EyeAspectRatio ratio = EyeAspectRatio.of(face.landmarks());
    blinks.accept(frame.timestampMicros(), ratio, eyes.look(frame, face.landmarks()));
    boolean usable = blinks.openness() >= MIN_OPENNESS && face.quality().overall() >= MIN_QUALITY;
    GazeEstimate gaze =
        usable ? GazeEstimator.estimate(face, blinks.openness()).orElse(null) : null;
    return new GazeTrack.Eyes(ratio.left(), ratio.right(), blinks.openness(), gaze);
  }

  private void ended(GazeTrack.@Nullable Measured frame) {
    GazeTrack.Eyes eyes = frame == null ? null : frame.eyes();
    if (frame == null || eyes == null || pendingHead == null) {
      if (watch != null) {
        watch.noFace();
      }
      return;
    }
    double seconds = frame.shown().durationSeconds();
    totals.add(eyes, pendingHead, seconds);
    GazeEstimate gaze = eyes.gaze();
    if (gaze != null) {
      baseline.add(gaze.toCamera(), seconds);
    }
    if (watch != null) {
      watch.add(frame.shown(), gaze);
    }
  }
}

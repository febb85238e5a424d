package dev.ivas.gaze;

import dev.ivas.core.face.HeadPose;

/** Sums over all frames with a face, each weighted by the time it was shown. */
final class FaceTotals {
  private double seconds;
  private double earSeconds;
  private double towardsSeconds;

  void add(GazeTrack.Eyes eyes, HeadPose head, double shownSeconds) {
    seconds += shownSeconds;
    earSeconds += shownSeconds * (eyes.earLeft() + eyes.earRight()) / 2;
    towardsSeconds += shownSeconds * Engagement.headTowards(head.yawRadians(), head.pitchRadians());
  }

  double seconds() {
    return seconds;
  }

  double meanEyeAspectRatio() {
    return earSeconds / seconds;
  }

  double headTowards() {
    return towardsSeconds / seconds;
  }
}

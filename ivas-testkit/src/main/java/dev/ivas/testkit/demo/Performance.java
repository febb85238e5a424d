package dev.ivas.testkit.demo;

import dev.ivas.core.face.HeadPose;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.testkit.face.Expression;
import dev.ivas.testkit.voice.Speech;
import java.util.List;

/**
 * What the demo's candidate does with head, eyes, brows and mouth at every moment.
 *
 * <p>The head sways and turns a little with long looks; the eyes stay on what they look at. The
 * mouth opens with the loudness of the speech.
 */
final class Performance {
  private static final double LOUD = 0.12;
  private static final double WIDEST_MOUTH = 0.8;

  private final GazePlan gaze;
  private final BlinkPlan blinks;
  private final Mimicry mimicry;
  private final Speech speech;

  /**
   * Prepares.
   *
   * @param gaze where the eyes look
   * @param blinks when they close
   * @param mimicry what else the face does
   * @param speech what is heard
   */
  Performance(GazePlan gaze, BlinkPlan blinks, Mimicry mimicry, Speech speech) {
    this.gaze = gaze;
    this.blinks = blinks;
    this.mimicry = mimicry;
    this.speech = speech;
  }

  /** When the mouth smiles and when the brows are raised. */
  record Mimicry(List<TimeSpan> smiles, List<TimeSpan> browRaises) {}

  Expression at(long micros) {
    GazePlan.Aim eyes = gaze.eyesAt(micros);
    return Expression.NEUTRAL
        .withHead(headAt(micros))
        .withGaze(Math.toRadians(eyes.yawDegrees()), Math.toRadians(eyes.pitchDegrees()))
        .withLids(blinks.closedAt(micros))
        .withSmile(0.9 * within(mimicry.smiles(), micros))
        .withBrow(0.8 * within(mimicry.browRaises(), micros))
        .withMouth(mouthAt(micros));
  }

  private HeadPose headAt(long micros) {
    double seconds = TimeSpan.toSeconds(micros);
    GazePlan.Aim turn = gaze.headAt(micros);
    double yaw = turn.yawDegrees() + 1.8 * wave(seconds, 7.3, 0.2) + 0.7 * wave(seconds, 3.1, 1.7);
    double pitch = turn.pitchDegrees() + 1.1 * wave(seconds, 5.9, 2.4);
    double roll = 1.5 * wave(seconds, 8.7, 0.9);
    return new HeadPose(Math.toRadians(yaw), Math.toRadians(pitch), Math.toRadians(roll));
  }

  private static double wave(double seconds, double period, double phase) {
    return Math.sin(2 * Math.PI * seconds / period + phase);
  }

  private double mouthAt(long micros) {
    return WIDEST_MOUTH * Math.min(1, speech.loudnessAt(micros) / LOUD);
  }

  /** Rises to 1 over the first 300 ms of a span and falls over the last. */
  private static double within(List<TimeSpan> spans, long micros) {
    for (TimeSpan span : spans) {
      if (span.contains(micros)) {
        long margin = Math.min(micros - span.startMicros(), span.endMicros() - micros);
        return Ease.between(0, 1, margin / 300_000.0);
      }
    }
    return 0;
  }
}

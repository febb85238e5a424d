package dev.ivas.gaze.blink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds blinks in the eye aspect ratios of one person, frame by frame.
 *
 * <p>Each ratio is divided by its eye's own {@link EyeOpennessBaseline}; the mean of both is the
 * openness, 1 when open. With d the depth that this person's blinks reach (learnt from the blinks
 * seen, 0.7 at first, kept in [0.55, 0.85]) the eyes count as shut
 *
 * <pre>
 * from openness &lt; 1 - 0.6 d   until openness &gt;= 1 - 0.4 d
 * </pre>
 *
 * <p>and only if neither eye alone is still open by the second line, so that a wink is no blink. A
 * shut stretch is a blink when the time between the open frames around it is 50 to 500 ms; a longer
 * one is closed eyes, a shorter one noise. All is measured in time, never in frames: variable frame
 * rates change nothing, and stretches sampled more thinly than every 250 ms count as unseen.
 *
 * <p>Limits: a quick glance downwards that lowers the lids by more than half looks like a blink.
 *
 * <p>Confined to one thread.
 */
public final class BlinkDetector {
  /** Longest time between the open frames around a blink, in microseconds. */
  public static final long MAX_BLINK_MICROS = 500_000;

  private static final long MIN_BLINK_MICROS = 50_000;
  private static final long MAX_FRAME_GAP_MICROS = 250_000;
  private static final double FIRST_DEPTH = 0.7;
  private static final double FIRST_DEPTH_WEIGHT = 6;
  private static final double MIN_DEPTH = 0.55;
  private static final double MAX_DEPTH = 0.85;
  private static final double SHUT_AT = 0.6;
  private static final double OPEN_AT = 0.4;

  private final EyeOpennessBaseline left = new EyeOpennessBaseline();
  private final EyeOpennessBaseline right = new EyeOpennessBaseline();
  private final List<Blink> blinks = new ArrayList<>();
  private boolean seenBefore;
  private long lastMicros;
  private long seenMicros;
  private double openness = 1;
  private boolean shut;
  private boolean startSeen;
  private long openMicros;
  private long lowestMicros;
  private double lowest;
  private double depthSum = FIRST_DEPTH * FIRST_DEPTH_WEIGHT;
  private double depthWeight = FIRST_DEPTH_WEIGHT;

  /**
   * Takes the eyes of one frame.
   *
   * @param timestampMicros above that of the frame before
   * @param ratio of both eyes
   */
  public void accept(long timestampMicros, EyeAspectRatio ratio) {
    long sinceLast = seenBefore ? timestampMicros - lastMicros : 0;
    if (seenBefore && sinceLast <= 0) {
      throw new IllegalArgumentException("times must increase, but got " + timestampMicros);
    }
    if (sinceLast > MAX_FRAME_GAP_MICROS) {
      faceMissing();
      sinceLast = 0;
    }
    double leftOpenness = ratio.left() / left.openLevel();
    double rightOpenness = ratio.right() / right.openLevel();
    openness = (leftOpenness + rightOpenness) / 2;
    follow(timestampMicros, Math.max(leftOpenness, rightOpenness));
    left.learn(ratio.left(), sinceLast / 1e6);
    right.learn(ratio.right(), sinceLast / 1e6);
    seenMicros += sinceLast;
    lastMicros = timestampMicros;
    seenBefore = true;
  }

  /** Tells that a frame showed no face: a blink under way is given up. */
  public void faceMissing() {
    shut = false;
    startSeen = false;
    seenBefore = false;
  }

  /** {@return the last frame's mean height of the eyes by their height when open, at least 0} */
  public double openness() {
    return openness;
  }

  /** {@return whether the eyes were shut in the last frame} */
  public boolean eyesShut() {
    return shut;
  }

  /** {@return how long the eyes were watched closely enough to see a blink, in microseconds} */
  public long seenMicros() {
    return seenMicros;
  }

  /** {@return the blinks that have ended so far, in order; a view} */
  public List<Blink> blinks() {
    return Collections.unmodifiableList(blinks);
  }

  private void follow(long micros, double widerEye) {
    double depth = Math.min(MAX_DEPTH, Math.max(MIN_DEPTH, depthSum / depthWeight));
    double openFrom = 1 - OPEN_AT * depth;
    if (openness >= openFrom) {
      if (shut && startSeen) {
        reopened(micros);
      }
      shut = false;
      startSeen = true;
      openMicros = micros;
    } else if (!shut && openness < 1 - SHUT_AT * depth && widerEye < openFrom) {
      shut = true;
      lowest = Double.POSITIVE_INFINITY;
    }
    if (shut && openness < lowest) {
      lowest = openness;
      lowestMicros = micros;
    }
  }

  private void reopened(long micros) {
    long duration = micros - openMicros;
    if (duration >= MIN_BLINK_MICROS && duration <= MAX_BLINK_MICROS) {
      blinks.add(new Blink(openMicros, lowestMicros, micros, lowest));
      depthSum += 1 - lowest;
      depthWeight++;
    }
  }
}

package dev.ivas.gaze.blink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds blinks in the eye aspect ratios of one person, frame by frame.
 *
 * <p>Each ratio is divided by its eye's own {@link EyeOpennessBaseline}; the mean of both is the
 * openness, 1 when open. With d learnt from this person's blinks and from the noise of the ratios
 * (0.25 to 0.42) the eyes count as shut
 *
 * <pre>
 * from openness &lt; 1 - d   until openness &gt;= 1 - 0.65 d
 * </pre>
 *
 * <p>and only if both eyes take part, the wider one falling below 1 - 0.35 d: a wink is no blink. A
 * shut stretch is a blink when the time between the open frames around it is 50 to 500 ms; a longer
 * one is closed eyes, a shorter one noise. All is measured in time, never in frames: variable frame
 * rates change nothing, and stretches sampled more thinly than every 250 ms count as unseen.
 *
 * <p>Limits: a quick glance downwards may lower the lids as far as a blink, and is then taken for
 * one; behind glasses landmarks may hardly show that the lids close, and blinks are missed.
 *
 * <p>Confined to one thread.
 */
public final class BlinkDetector {
  /** Longest time between the open frames around a blink, in microseconds. */
  public static final long MAX_BLINK_MICROS = 500_000;

  private static final long MIN_BLINK_MICROS = 50_000;
  private static final long MAX_FRAME_GAP_MICROS = 250_000;
  private static final double REOPENED = 0.65;
  private static final double TAKING_PART = 0.35;

  private final EyeOpennessBaseline left = new EyeOpennessBaseline();
  private final EyeOpennessBaseline right = new EyeOpennessBaseline();
  private final ClosingDepth depth = new ClosingDepth();
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
    double before = openness;
    openness = (leftOpenness + rightOpenness) / 2;
    if (sinceLast > 0) {
      depth.learnChange(Math.abs(openness - before), sinceLast / 1e6);
    }
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
    double fall = depth.value();
    double openFrom = 1 - REOPENED * fall;
    if (openness >= openFrom) {
      if (shut && startSeen) {
        reopened(micros);
      }
      shut = false;
      startSeen = true;
      openMicros = micros;
    } else if (!shut && openness < 1 - fall && widerEye < 1 - TAKING_PART * fall) {
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
      depth.learnBlink(1 - lowest);
    }
  }
}

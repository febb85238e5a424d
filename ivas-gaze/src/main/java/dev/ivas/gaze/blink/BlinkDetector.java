package dev.ivas.gaze.blink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds blinks in the eye aspect ratios of one person, frame by frame.
 *
 * <p>Each ratio is divided by its eye's own {@link EyeOpennessBaseline}; where a network tells how
 * surely the eye is open, that counts for a third. The mean of the two eyes is the openness, 1 when
 * open. With d learnt from this person's blinks and from the noise of the ratios (0.25 to 0.45) the
 * eyes count as shut
 *
 * <pre>
 * from openness &lt; 1 - d   until openness &gt;= 1 - 0.65 d
 * </pre>
 *
 * <p>and only if both eyes take part, the wider one falling below 1 - 0.35 d: a wink is no blink.
 * That is a blink when it took at least 50 ms between the frames around it, and at most 500 ms with
 * the lids more than half way down; lower for longer is closed eyes or a look downwards. Lids that
 * only half reopen, for a blink often goes with such a look, end a blink too; but before the next
 * one they must open. All is measured in time, never in frames: variable frame rates change
 * nothing, and stretches sampled more thinly than every 250 ms count as unseen.
 *
 * <p>Limits: a glance downwards of less than half a second may lower the lids as far as a blink,
 * and is then taken for one unless the network knows better; behind glasses landmarks may hardly
 * show that the lids close, and blinks are missed.
 *
 * <p>Source of the longest blink: J. A. Stern, L. C. Walrath and R. Goldstein, "The endogenous
 * eyeblink", Psychophysiology 21(1), 1984: about 100 ms to close, up to 300 ms covered, 100 ms to
 * open. The state machine is our own; its levels were chosen on the development recording of {@code
 * BlinkDetectorGoldenTest}.
 *
 * <p>Confined to one thread.
 */
public final class BlinkDetector {
  /** Longest time that the lids are more than half way down in a blink, in microseconds. */
  public static final long MAX_BLINK_MICROS = LidMotion.MAX_SHUT_MICROS;

  private static final long MAX_FRAME_GAP_MICROS = 250_000;

  private final EyeLid left = new EyeLid();
  private final EyeLid right = new EyeLid();
  private final ClosingDepth depth = new ClosingDepth();
  private final LidMotion motion = new LidMotion();
  private final List<Blink> blinks = new ArrayList<>();
  private boolean seenBefore;
  private long lastMicros;
  private long seenMicros;
  private double openness = 1;
  private double height = 1;

  /**
   * Takes the eyes of one frame, by their aspect ratios alone.
   *
   * @param timestampMicros above that of the frame before
   * @param ratio of both eyes
   */
  public void accept(long timestampMicros, EyeAspectRatio ratio) {
    accept(timestampMicros, ratio, OpenProbability.UNKNOWN);
  }

  /**
   * Takes the eyes of one frame.
   *
   * @param timestampMicros above that of the frame before
   * @param ratio of both eyes
   * @param open what a network says of the same eyes
   */
  public void accept(long timestampMicros, EyeAspectRatio ratio, OpenProbability open) {
    long sinceLast = seenBefore ? timestampMicros - lastMicros : 0;
    if (seenBefore && sinceLast <= 0) {
      throw new IllegalArgumentException("times must increase, but got " + timestampMicros);
    }
    if (sinceLast > MAX_FRAME_GAP_MICROS) {
      faceMissing();
      sinceLast = 0;
    }
    double seconds = sinceLast / 1e6;
    double leftOpenness = left.openness(ratio.left(), open.left());
    double rightOpenness = right.openness(ratio.right(), open.right());
    height = (left.height(ratio.left()) + right.height(ratio.right())) / 2;
    double before = openness;
    openness = (leftOpenness + rightOpenness) / 2;
    if (sinceLast > 0) {
      depth.learnChange(Math.abs(openness - before), seconds);
    }
    follow(timestampMicros, Math.max(leftOpenness, rightOpenness));
    left.learn(ratio.left(), open.left(), seconds);
    right.learn(ratio.right(), open.right(), seconds);
    seenMicros += sinceLast;
    lastMicros = timestampMicros;
    seenBefore = true;
  }

  /** Tells that a frame showed no face: a blink under way is given up. */
  public void faceMissing() {
    motion.lost();
    seenBefore = false;
  }

  /**
   * Returns how high the lids of the last frame stand; a network's word is not in it, for eyes that
   * look down are open, but look shut.
   *
   * @return mean height of both eyes by their height when open, at least 0
   */
  public double openness() {
    return height;
  }

  /** {@return whether the eyes were shut in the last frame} */
  public boolean eyesShut() {
    return motion.shut();
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
    Blink ended = motion.follow(micros, openness, widerEye, depth.value());
    if (ended != null) {
      blinks.add(ended);
      depth.learnBlink(1 - ended.lowestOpenness());
    }
  }
}

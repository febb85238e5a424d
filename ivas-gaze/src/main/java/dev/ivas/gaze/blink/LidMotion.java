package dev.ivas.gaze.blink;

import org.jspecify.annotations.Nullable;

/**
 * Follows the lids of both eyes from open to shut and back, and tells which closures are blinks.
 *
 * <p>With a fall d the lids are open from openness 1 - 0.65 d on, and shut when they fall from
 * there below 1 - d, both eyes taking part: the wider one must fall below 1 - 0.35 d. They are
 * raised again when they are open or half of the way back up.
 *
 * <p>The closure is a blink if it took at least 50 ms between the frames that bound it, and from
 * shut to raised at most 500 ms. It is bound by the open frames around it; where the lids rested
 * half way for over 200 ms, as when a blink goes with a look downwards, by the frames in which they
 * fell or rose. Then they must open before they can shut again: lids that hover make no blinks.
 */
final class LidMotion {
  /** The longest time from shut to raised in a blink. */
  static final long MAX_SHUT_MICROS = 500_000;

  private static final long MAX_HALF_WAY_MICROS = 200_000;
  private static final long MIN_BLINK_MICROS = 50_000;
  private static final double REOPENED = 0.65;
  private static final double TAKING_PART = 0.35;

  private boolean armed;
  private boolean shut;
  private boolean raised;
  private long openMicros;
  private long fallingMicros;
  private long shutMicros;
  private long raisedMicros;
  private long lowestMicros;
  private double lowest;
  private double fallAtClosing;

  /** Whether the lids were shut in the last frame. */
  boolean shut() {
    return shut;
  }

  /** Forgets what is under way: the eyes were not seen. */
  void lost() {
    shut = false;
    armed = false;
  }

  /** Takes a frame, and returns the blink that it ends; null mostly. */
  @Nullable Blink follow(long micros, double openness, double widerEye, double fall) {
    double openFrom = 1 - REOPENED * fall;
    Blink ended = null;
    if (shut) {
      ended = rise(micros, openness);
    } else if (armed && openness < 1 - fall && widerEye < 1 - TAKING_PART * fall) {
      close(micros, openness, fall);
    }
    if (!shut && openness >= openFrom) {
      armed = true;
      openMicros = micros;
    }
    if (!shut && openness >= 1 - fall) {
      fallingMicros = micros;
    }
    return ended;
  }

  private void close(long micros, double openness, double fall) {
    shut = true;
    armed = false;
    raised = false;
    shutMicros = micros;
    lowest = openness;
    lowestMicros = micros;
    fallAtClosing = fall;
  }

  private @Nullable Blink rise(long micros, double openness) {
    if (openness < lowest) {
      lowest = openness;
      lowestMicros = micros;
    }
    double openFrom = 1 - REOPENED * fallAtClosing;
    if (openness < Math.min(openFrom, (1 + lowest) / 2)) {
      raised = false;
      return null;
    }
    if (!raised) {
      raised = true;
      raisedMicros = micros;
    }
    boolean rests = micros - raisedMicros > MAX_HALF_WAY_MICROS;
    if (openness < openFrom && !rests) {
      return null;
    }
    shut = false;
    return blink(rests ? raisedMicros : micros);
  }

  private @Nullable Blink blink(long endMicros) {
    boolean restedBefore = shutMicros - openMicros > MAX_HALF_WAY_MICROS;
    long startMicros = restedBefore ? fallingMicros : openMicros;
    boolean isBlink =
        endMicros - startMicros >= MIN_BLINK_MICROS && raisedMicros - shutMicros <= MAX_SHUT_MICROS;
    return isBlink ? new Blink(startMicros, lowestMicros, endMicros, lowest) : null;
  }
}

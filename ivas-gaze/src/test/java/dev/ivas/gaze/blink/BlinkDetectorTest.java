package dev.ivas.gaze.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class BlinkDetectorTest {
  private static final double OPEN = 0.3;
  private static final long[] BLINKS = {2_000_000, 5_100_000, 7_777_000, 11_000_000};
  private static final long HALF_BLINK = 120_000;

  @Test
  void findsEveryBlinkAtAnyFrameRate() {
    for (long interval : new long[] {8_333, 16_667, 33_333, 41_708, 66_667}) {
      List<Blink> found = detect(i -> i * interval, 0.06, 0);
      assertThat(found).as("every %d us", interval).hasSize(BLINKS.length);
      for (int i = 0; i < BLINKS.length; i++) {
        // A frame to either side, for the lowest point is known no better.
        assertThat((double) found.get(i).lowestMicros())
            .isCloseTo(BLINKS[i], within(interval + 1.0));
        assertThat(found.get(i).span().contains(BLINKS[i])).isTrue();
      }
    }
  }

  @Test
  void variableFrameRateChangesNothing() {
    assertThat(detect(i -> i * 33_333 + (i % 3) * 9_000, 0.06, 0)).hasSize(BLINKS.length);
  }

  @Test
  void noiseMakesNoBlinks() {
    assertThat(detect(i -> i * 33_333, 0.06, 0.02)).hasSize(BLINKS.length);
    assertThat(detect(i -> i * 33_333, OPEN, 0.02)).isEmpty();
  }

  @Test
  void shiftInTimeShiftsTheBlinks() {
    List<Blink> shifted = run(i -> 90_000_000 + i * 33_333, 90_000_000, 0.06, 0);
    List<Blink> plain = detect(i -> i * 33_333, 0.06, 0);
    assertThat(shifted).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(shifted.get(i).startMicros() - 90_000_000).isEqualTo(plain.get(i).startMicros());
      assertThat(shifted.get(i).endMicros() - 90_000_000).isEqualTo(plain.get(i).endMicros());
    }
  }

  @Test
  void halfBlinksAreMarked() {
    assertThat(detect(i -> i * 33_333, 0.06, 0)).noneMatch(Blink::isHalf);
    assertThat(detect(i -> i * 16_667, 0.16, 0)).hasSize(BLINKS.length).allMatch(Blink::isHalf);
  }

  @Test
  void aWinkIsNoBlink() {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 300; i++) {
      long micros = i * 33_333L;
      detector.accept(micros, new EyeAspectRatio(OPEN, earAt(micros, 0.03)));
    }
    assertThat(detector.blinks()).isEmpty();
  }

  @Test
  void longClosureIsNotABlinkButShut() {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 300; i++) {
      detector.accept(i * 33_333L, both(i >= 150 && i < 190 ? 0.05 : OPEN));
      assertThat(detector.eyesShut()).isEqualTo(i >= 150 && i < 190);
    }
    assertThat(detector.blinks()).isEmpty();
  }

  @Test
  void aBlinkIntoALookDownIsOneBlink() {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 300; i++) {
      boolean down = i >= 150 && i < 240;
      detector.accept(i * 33_333L, both(i >= 150 && i < 154 ? 0.05 : down ? 0.2 : OPEN));
    }
    assertThat(detector.blinks()).hasSize(1);
    assertThat(detector.blinks().get(0).span().durationMicros()).isLessThan(300_000);
  }

  @Test
  void aBlinkOfLidsThatRestHalfWayBeginsWhereTheyFall() {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 200; i++) {
      boolean halfWay = i >= 140 && i < 160;
      detector.accept(i * 33_333L, both(i >= 150 && i < 153 ? 0.05 : halfWay ? 0.225 : OPEN));
    }
    assertThat(detector.blinks()).hasSize(1);
    assertThat(detector.blinks().get(0).startMicros()).isEqualTo(149 * 33_333L);
    assertThat(detector.blinks().get(0).endMicros()).isEqualTo(153 * 33_333L);
  }

  @Test
  void lidsThatHoverHalfWayWhileLookingDownMakeNoBlinks() {
    BlinkDetector detector = new BlinkDetector();
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      boolean down = i % 300 >= 240;
      double noise = 0.015 * random.nextGaussian();
      detector.accept(i * 33_333L, both((down ? 0.17 : OPEN) + noise));
    }
    assertThat(detector.blinks()).isEmpty();
  }

  @Test
  void aGlanceDownIsTakenForABlinkUnlessANetworkSeesOpenEyes() {
    assertThat(glancesDown(OpenProbability.UNKNOWN)).isNotEmpty();
    assertThat(glancesDown(new OpenProbability(0.9, 0.9))).isEmpty();
  }

  @Test
  void aNetworkShowsBlinksThatGlassesHide() {
    assertThat(blinksBehindGlasses(false)).isEmpty();
    assertThat(blinksBehindGlasses(true)).hasSize(BLINKS.length);
  }

  @Test
  void aFaceLostWhileShutGivesNoBlink() {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 120; i++) {
      long micros = i * 33_333L;
      if (i >= 62 && i < 64) {
        detector.faceMissing();
      } else {
        detector.accept(micros, both(i >= 60 && i < 66 ? 0.05 : OPEN));
      }
    }
    assertThat(detector.blinks()).isEmpty();
  }

  @Test
  void tooFewFramesCountAsUnseen() {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 20; i++) {
      detector.accept(i * 500_000L, both(i == 10 ? 0.05 : OPEN));
    }
    assertThat(detector.blinks()).isEmpty();
    assertThat(detector.seenMicros()).isZero();
  }

  @Test
  void refusesTimeThatGoesBack() {
    BlinkDetector detector = new BlinkDetector();
    detector.accept(5, both(OPEN));
    assertThatThrownBy(() -> detector.accept(5, both(OPEN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Four tenths of a second at six tenths of the height, every three seconds. */
  private static List<Blink> glancesDown(OpenProbability open) {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 600; i++) {
      detector.accept(i * 33_333L, both(i % 90 >= 78 ? 0.185 : OPEN), open);
    }
    return detector.blinks();
  }

  private static List<Blink> blinksBehindGlasses(boolean asked) {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < 390; i++) {
      long micros = i * 33_333L;
      double ratio = earAt(micros, 0.24);
      double open = asked ? Math.max(0.02, 0.95 - (OPEN - ratio) * 16) : Double.NaN;
      detector.accept(micros, both(ratio), new OpenProbability(open, open));
    }
    return detector.blinks();
  }

  private static List<Blink> detect(LongUnaryOperator clock, double lowest, double noise) {
    return run(clock, 0, lowest, noise);
  }

  private static List<Blink> run(
      LongUnaryOperator clock, long origin, double lowest, double noise) {
    BlinkDetector detector = new BlinkDetector();
    Random random = new Random(6);
    for (int i = 0; clock.applyAsLong(i) - origin < 13_000_000; i++) {
      long micros = clock.applyAsLong(i);
      double ear = earAt(micros - origin, lowest) + noise * random.nextGaussian();
      detector.accept(micros, both(Math.max(0, ear)));
    }
    return new ArrayList<>(detector.blinks());
  }

  /** Lids that close and open evenly within 240 ms around each blink. */
  private static double earAt(long micros, double lowest) {
    for (long blink : BLINKS) {
      double away = Math.abs(micros - blink) / (double) HALF_BLINK;
      if (away < 1) {
        return lowest + (OPEN - lowest) * away;
      }
    }
    return OPEN;
  }

  private static EyeAspectRatio both(double ratio) {
    return new EyeAspectRatio(ratio, ratio);
  }
}

package dev.ivas.gaze.blink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every course of the lids; each is tried on made-up ones. */
class BlinkDetectorProperties {
  private static final double OPEN = 0.3;
  private static final int COURSES = 20;

  @Test
  void exchangingTheEyesChangesNothing() {
    forAll(
        eyes -> {
          List<Blink> plain = detect(eyes.at(30), 0, 1);
          List<Blink> exchanged =
              detect(
                  eyes.at(30).stream().map(e -> new EyeAspectRatio(e.right(), e.left())).toList(),
                  0,
                  1);
          assertThat(exchanged).isEqualTo(plain);
        });
  }

  @Test
  void aShiftInTimeShiftsTheBlinks() {
    long shift = 3_600_000_000L;
    forAll(
        eyes ->
            assertThat(detect(eyes.at(30), shift, 1))
                .isEqualTo(
                    detect(eyes.at(30), 0, 1).stream()
                        .map(
                            b ->
                                new Blink(
                                    b.startMicros() + shift,
                                    b.lowestMicros() + shift,
                                    b.endMicros() + shift,
                                    b.lowestOpenness()))
                        .toList()));
  }

  /** Only at first, while the level of most people still counts, may narrow eyes differ. */
  @Test
  void narrowAndWideEyesBlinkAlike() {
    forAll(
        eyes -> {
          List<Blink> plain = later(detect(eyes.at(30), 0, 1));
          assertThat(plain).isNotEmpty();
          for (double scale : new double[] {0.6, 0.8, 1.25, 1.6}) {
            List<Blink> scaled = later(detect(eyes.at(30), 0, scale));
            assertThat(scaled).as("scale %s", scale).hasSameSizeAs(plain);
            for (int i = 0; i < plain.size(); i++) {
              assertThat((double) scaled.get(i).lowestMicros())
                  .isCloseTo(plain.get(i).lowestMicros(), within(1.0));
            }
          }
        });
  }

  @Test
  void everyFrameRateFindsTheSameBlinks() {
    forAll(
        eyes -> {
          for (double fps : new double[] {15, 20, 24, 25, 29.97, 30, 50, 60}) {
            List<Blink> found = detect(eyes.at(fps), 0, 1, fps);
            assertThat(found).as("%s fps", fps).hasSameSizeAs(eyes.blinks);
            for (int i = 0; i < found.size(); i++) {
              assertThat(found.get(i).span().contains(eyes.blinks.get(i))).isTrue();
            }
          }
        });
  }

  @Test
  void aGapBetweenBlinksLosesNoneAndOneInABlinkLosesOnlyThat() {
    forAll(
        eyes -> {
          List<EyeAspectRatio> frames = eyes.at(30);
          int hidden = (int) (eyes.blinks.get(3) * 30 / 1_000_000);
          int calm = (int) ((eyes.blinks.get(5) + 900_000) * 30 / 1_000_000);
          BlinkDetector detector = new BlinkDetector();
          for (int i = 0; i < frames.size(); i++) {
            if (Math.abs(i - hidden) < 4 || Math.abs(i - calm) < 4) {
              detector.faceMissing();
            } else {
              detector.accept(micros(i, 30), frames.get(i));
            }
          }
          assertThat(detector.blinks()).hasSize(eyes.blinks.size() - 1);
        });
  }

  @Test
  void whateverTheLidsDoBlinksAreInOrderAndShort() {
    for (int seed = 0; seed < 5 * COURSES; seed++) {
      List<Blink> found = detect(wandering(new Random(seed)), 0, 1);
      long end = 0;
      for (Blink blink : found) {
        assertThat(blink.startMicros()).isGreaterThanOrEqualTo(end);
        assertThat(blink.span().durationMicros()).isBetween(50_000L, 1_000_000L);
        end = blink.endMicros();
      }
    }
  }

  /** Lids that rest at a height of their own choice, for a time of their own choice. */
  private static List<EyeAspectRatio> wandering(Random random) {
    List<EyeAspectRatio> frames = new ArrayList<>();
    while (frames.size() < 2000) {
      double ratio = random.nextBoolean() ? OPEN : 0.33 * random.nextDouble();
      int held = 1 + random.nextInt(random.nextBoolean() ? 5 : 40);
      for (int i = 0; i < held; i++) {
        double left = ratio + 0.03 * random.nextDouble();
        frames.add(new EyeAspectRatio(left, ratio + 0.03 * random.nextDouble()));
      }
    }
    return frames;
  }

  private interface Check {
    void on(Course eyes);
  }

  private static void forAll(Check check) {
    for (int seed = 0; seed < COURSES; seed++) {
      check.on(new Course(new Random(seed)));
    }
  }

  private static List<Blink> later(List<Blink> blinks) {
    return blinks.stream().filter(b -> b.startMicros() > 6_000_000).toList();
  }

  private static List<Blink> detect(List<EyeAspectRatio> frames, long shift, double scale) {
    return detect(frames, shift, scale, 30);
  }

  private static List<Blink> detect(
      List<EyeAspectRatio> frames, long shift, double scale, double fps) {
    BlinkDetector detector = new BlinkDetector();
    for (int i = 0; i < frames.size(); i++) {
      EyeAspectRatio eyes = frames.get(i);
      detector.accept(
          shift + micros(i, fps), new EyeAspectRatio(scale * eyes.left(), scale * eyes.right()));
    }
    return new ArrayList<>(detector.blinks());
  }

  private static long micros(int frame, double fps) {
    return Math.round(frame * 1e6 / fps);
  }

  /** Ten blinks of 240 to 300 ms, two to four seconds apart, with trembling landmarks. */
  private static final class Course {
    private static final double TREMOR = 0.004;
    private final List<Long> blinks = new ArrayList<>();
    private final List<Double> halves = new ArrayList<>();
    private final double lowest;
    private final double leftByRight;
    private final long seed;

    Course(Random random) {
      long at = 3_000_000;
      for (int i = 0; i < 10; i++) {
        blinks.add(at);
        halves.add(120_000 + 30_000 * random.nextDouble());
        at += 2_000_000 + (long) (2_000_000 * random.nextDouble());
      }
      lowest = 0.04 + 0.06 * random.nextDouble();
      leftByRight = 0.9 + 0.2 * random.nextDouble();
      seed = random.nextLong();
    }

    List<EyeAspectRatio> at(double fps) {
      Random noise = new Random(seed);
      long end = blinks.get(blinks.size() - 1) + 2_000_000;
      List<EyeAspectRatio> frames = new ArrayList<>();
      for (int i = 0; micros(i, fps) < end; i++) {
        double ratio = ratio(micros(i, fps));
        frames.add(
            new EyeAspectRatio(
                leftByRight * ratio + TREMOR * noise.nextDouble(),
                ratio + TREMOR * noise.nextDouble()));
      }
      return frames;
    }

    private double ratio(long micros) {
      for (int i = 0; i < blinks.size(); i++) {
        double away = Math.abs(micros - blinks.get(i)) / halves.get(i);
        if (away < 1) {
          return lowest + (OPEN - lowest) * away;
        }
      }
      return OPEN;
    }
  }
}

package dev.ivas.audio.activity;

import dev.ivas.audio.internal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the echo of a room from speech, so that a pause begins with the silence of the speaker and
 * not with that of the room.
 *
 * <p>A room lets no sound fall faster than it echoes, so the steepest falls of a recording show its
 * rate of decay: the 75th percentile of the steepest slopes, over 100 ms, of all falls by 15 dB and
 * more. A fall as steep as one of its depth can look here is sudden, and no decay: noise that hides
 * the end of each fall would else make a dry room echo. From 250 dB a second on (a reverberation
 * time of 0.24 s) the room is too dry to matter. Else nobody speaks where the level falls for 120
 * ms at nearly that rate, and from there until it rises again.
 *
 * <p>Source: Ratnam et al., "Blind estimation of reverberation time", JASA 114, 2003 (free decays
 * show the room, and are the steepest); the rest is our own.
 */
final class EchoDecay {
  private static final double DRY_DB_PER_SECOND = 250;
  private static final int FEWEST_FALLS = 4;
  private static final double DEEPEST_DB = 60;
  private static final double FALL_DB = 15;
  private static final double FALLING_DB_PER_SECOND = 30;

  /** The slope of a sudden fall by 1 dB, times the length it is seen over, is 1.2 to 1.5. */
  private static final double SHEER = 1.15;

  private static final double SHEER_DB_PER_SECOND = 1000;
  private static final double RATE_SHARE = 0.75;
  private static final double NEARLY = 0.45;
  private static final double RISE_DB = 4;
  private static final int REACH = 10;
  private static final int SHORTEST = 24;
  private static final double SLOPE_SECONDS = (2 * REACH + 1) * BandLevels.STEP_SECONDS;

  /** The slope sees a fall before it begins. */
  private static final int AHEAD = 5;

  private final double[] levels;
  private final double[] slopes;

  /**
   * Prepares.
   *
   * @param means level of all bands together per moment, averaged over 45 ms, in decibels
   */
  EchoDecay(double[] means) {
    double floor = Quantiles.of(means, 0, means.length, 0.98) - DEEPEST_DB;
    levels = Arrays.stream(means).map(level -> Math.max(floor, level)).toArray();
    slopes = slopes(levels);
  }

  /** Marks moments as silent in which only the room is heard. */
  void silence(boolean[] loud) {
    double rate = rate();
    if (rate >= DRY_DB_PER_SECOND) {
      return;
    }
    for (int[] fall : runs(-NEARLY * rate)) {
      if (fall[1] - fall[0] >= SHORTEST) {
        Arrays.fill(loud, fall[0] + AHEAD, riseAfter(fall), false);
      }
    }
  }

  /** Returns how fast sound dies away, in decibels a second; infinite where nothing shows it. */
  double rate() {
    List<Double> steepest = new ArrayList<>();
    for (int[] fall : runs(-FALLING_DB_PER_SECOND)) {
      double before = levels[Math.max(0, fall[0] - REACH / 2)];
      double after = levels[Math.min(levels.length - 1, fall[1] + REACH / 2)];
      if (before - after >= FALL_DB) {
        double slope = -Arrays.stream(slopes, fall[0], fall[1]).min().orElse(0);
        boolean sheer = slope * SLOPE_SECONDS >= SHEER * (before - after);
        steepest.add(sheer ? SHEER_DB_PER_SECOND : slope);
      }
    }
    double[] rates = steepest.stream().mapToDouble(rate -> rate).toArray();
    return rates.length < FEWEST_FALLS
        ? Double.POSITIVE_INFINITY
        : Quantiles.of(rates, 0, rates.length, RATE_SHARE);
  }

  /** Returns the runs in which the slope is below a limit, as start and end. */
  private List<int[]> runs(double limit) {
    List<int[]> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= slopes.length; i++) {
      boolean falls = i < slopes.length && slopes[i] < limit;
      if (falls && start < 0) {
        start = i;
      } else if (!falls && start >= 0) {
        runs.add(new int[] {start, i});
        start = -1;
      }
    }
    return runs;
  }

  private int riseAfter(int[] fall) {
    double lowest = levels[fall[1] - 1];
    int end = fall[1];
    while (end < levels.length && levels[end] < lowest + RISE_DB) {
      lowest = Math.min(lowest, levels[end]);
      end++;
    }
    return end;
  }

  /** Returns the slope around each moment by least squares, in decibels a second. */
  private static double[] slopes(double[] levels) {
    double squares = 0;
    for (int k = -REACH; k <= REACH; k++) {
      squares += k * k;
    }
    double[] slopes = new double[levels.length];
    for (int i = REACH; i < levels.length - REACH; i++) {
      double products = 0;
      for (int k = -REACH; k <= REACH; k++) {
        products += k * levels[i + k];
      }
      slopes[i] = products / squares / BandLevels.STEP_SECONDS;
    }
    return slopes;
  }
}

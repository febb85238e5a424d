package dev.ivas.audio.speech;

import dev.ivas.audio.internal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stretches in which a vowel of the middle of the mouth is held: the candidates for
 * filled pauses.
 *
 * <p>A window is a vowel if its level is less than 22 dB below the loud end (90th percentile) of
 * the speech and 5 dB above the noise between, and if it is no hiss. It is steady if the spectrum
 * changes within 80 ms by less than 1.4 times what it does in the steadiest fifth of all vowels (at
 * least 5, at most 6.5 dB). A candidate is a run of 70 ms of such windows or more, which takes
 * about 150 ms of steady sound, with F1 in (400, 1100) Hz and F2 in (950, 2000) Hz, the latter
 * moving by at most 350 Hz. It grows to both sides as long as the vowel stays the same. A nasal
 * after it shows by its murmur: low frequencies rise by 8 dB against the others while the level
 * falls.
 */
final class SteadyVowelFinder {
  private static final double RANGE_DB = 22;
  private static final double NOISE_MARGIN_DB = 5;
  private static final double LOWEST_NOISE_DB = -60;
  private static final double HISS_DB = 3;
  private static final double LEAST_STEADY_DB = 5;
  private static final double MOST_STEADY_DB = 6.5;
  private static final double STEADY_FACTOR = 1.4;
  private static final int SHORTEST = 7;
  private static final int LONGEST_BREAK = 2;
  private static final int NEAR_SPEECH = 5;
  private static final double MOST_GLIDE_HZ = 350;
  private static final int MOST_GROWTH = 12;
  private static final int FEWEST_NOISE = 30;
  private static final double USUAL_CHANGE_DB = 3;
  private static final double USUAL_SECONDS = 3;

  private final VowelTrack track;
  private final double[] level;
  private final double[] murmur;
  private final double[] f1;
  private final double[] f2;
  private final boolean[] vowel;
  private final double noise;
  private final double steadiest;

  /**
   * Prepares.
   *
   * @param track the sound
   * @param speech per window whether someone speaks, true somewhere
   */
  SteadyVowelFinder(VowelTrack track, boolean[] speech) {
    this.track = track;
    level = track.levels();
    double top = Quantiles.of(chosen(level, speech, true), 0, level.length, 0.9);
    Arrays.setAll(level, i -> level[i] - top);
    murmur = track.murmurs();
    f1 = calmed(track.firstFormants());
    f2 = calmed(track.secondFormants());
    double[] silent = chosen(level, speech, false);
    long silentCount = Arrays.stream(silent).filter(value -> !Double.isNaN(value)).count();
    noise =
        silentCount < FEWEST_NOISE
            ? LOWEST_NOISE_DB
            : Math.max(LOWEST_NOISE_DB, Quantiles.median(silent, 0, silent.length));
    vowel = vowels(speech);
    steadiest = steadiest();
  }

  /** {@return the candidates in order of time, none overlapping another by much} */
  List<SteadyVowel> find() {
    List<SteadyVowel> found = new ArrayList<>();
    for (int[] run : steadyRuns()) {
      double first = Quantiles.median(f1, run[0], run[1]);
      double second = Quantiles.median(f2, run[0], run[1]);
      if (first > 400 && first < 1100 && second > 950 && second < 2000 && !glides(run[0], run[1])) {
        found.add(describe(run[0], run[1], first, second));
      }
    }
    found.sort(Comparator.comparingInt(candidate -> candidate.start() - candidate.end()));
    List<SteadyVowel> kept = new ArrayList<>();
    for (SteadyVowel candidate : found) {
      if (kept.stream().noneMatch(candidate::overlaps)) {
        kept.add(candidate);
      }
    }
    kept.sort(Comparator.comparingInt(SteadyVowel::start));
    return kept;
  }

  private SteadyVowel describe(int from, int to, double first, double second) {
    double loudness = Quantiles.median(level, from, to);
    int start = from;
    while (start > Math.max(0, from - MOST_GROWTH) && isLike(start - 1, first, second, loudness)) {
      start--;
    }
    int end = to;
    while (end < Math.min(level.length, to + MOST_GROWTH) && isLike(end, first, second, loudness)) {
      end++;
    }
    Murmur nasal = new Murmur(from, to, end);
    return new SteadyVowel(
        start,
        Math.max(end, nasal.end()),
        to - from,
        nasal.windows(),
        first,
        second,
        change(from, to) / steadiest,
        end,
        change(start, end),
        Quantiles.median(level, start, end),
        noise);
  }

  private double change(int from, int to) {
    double[] changes = new double[to - from];
    Arrays.setAll(changes, i -> track.changeAt(from + i));
    return Quantiles.of(changes, 0, changes.length, 0.25);
  }

  /** Tells whether the second formant moves from the first third of a run to the last. */
  private boolean glides(int from, int to) {
    int third = (to - from) / 3;
    double begin = Quantiles.median(f2, from, from + third);
    double end = Quantiles.median(f2, to - third, to);
    return Math.abs(end - begin) > MOST_GLIDE_HZ;
  }

  private boolean isLike(int window, double first, double second, double loudness) {
    return vowel[window]
        && Math.abs(f1[window] - first) < 250
        && Math.abs(f2[window] - second) < 350
        && level[window] > loudness - 9;
  }

  /** The nasal that may follow a vowel, or lie in its last part where noise hides the change. */
  private final class Murmur {
    private static final int FEWEST = 4;
    private static final int MOST = 60;
    private static final int LONGEST_GAP = 8;
    private static final double RISE_DB = 8;
    private static final double LEAST_FALL_DB = 1.5;
    private static final double MOST_FALL_DB = 24;

    private final double vowelMurmur;
    private final double vowelLevel;
    private int count;
    private int last;

    Murmur(int from, int to, int vowelEnd) {
      int firstPart = Math.max(FEWEST, (to - from) / 2);
      vowelMurmur = Quantiles.median(murmur, from, from + firstPart);
      vowelLevel = Quantiles.median(level, from, from + firstPart);
      int gap = 0;
      int stop = Math.min(level.length, vowelEnd + MOST);
      for (int i = from + firstPart / 2; i < stop && gap <= LONGEST_GAP; i++) {
        if (isNasal(i)) {
          count++;
          last = i + 1;
          gap = 0;
        } else if (i >= vowelEnd) {
          gap++;
        }
      }
    }

    int windows() {
      return count < FEWEST ? 0 : count;
    }

    int end() {
      return count < FEWEST ? 0 : last;
    }

    private boolean isNasal(int i) {
      boolean openVowel = f1[i] > 520 && f1[i] < 950;
      boolean frontVowel = f1[i] <= 520 && f2[i] > 1800;
      return murmur[i] > vowelMurmur + RISE_DB
          && level[i] < vowelLevel - LEAST_FALL_DB
          && level[i] > Math.max(vowelLevel - MOST_FALL_DB, noise + 3)
          && !openVowel
          && !frontVowel;
    }
  }

  private List<int[]> steadyRuns() {
    double limit = Math.max(LEAST_STEADY_DB, Math.min(MOST_STEADY_DB, STEADY_FACTOR * steadiest));
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < vowel.length; i++) {
      if (!vowel[i] || !(track.changeAt(i) < limit)) {
        continue;
      }
      int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && i - last[1] <= LONGEST_BREAK && areVowels(last[1], i)) {
        last[1] = i + 1;
      } else {
        runs.add(new int[] {i, i + 1});
      }
    }
    runs.removeIf(run -> run[1] - run[0] < SHORTEST);
    return runs;
  }

  private boolean areVowels(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!vowel[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean[] vowels(boolean[] speech) {
    double threshold = Math.max(-RANGE_DB, noise + NOISE_MARGIN_DB);
    boolean[] vowels = new boolean[level.length];
    int lastSpeech = -NEAR_SPEECH - 1;
    for (int i = 0; i < vowels.length + NEAR_SPEECH; i++) {
      lastSpeech = i < vowels.length && speech[i] ? i : lastSpeech;
      int window = i - NEAR_SPEECH;
      boolean near = lastSpeech >= window - NEAR_SPEECH;
      if (window >= 0 && near) {
        vowels[window] = level[window] > threshold && track.voicingAt(window) > HISS_DB;
      }
    }
    return vowels;
  }

  /** The change in the steadiest fifth of the vowels; of a short recording, nearer to 3 dB. */
  private double steadiest() {
    double[] changes = new double[vowel.length];
    int count = 0;
    for (int i = 0; i < vowel.length; i++) {
      if (vowel[i]) {
        changes[count++] = Math.min(99, track.changeAt(i));
      }
    }
    if (count == 0) {
      return USUAL_CHANGE_DB;
    }
    double seconds = count * VowelTrack.STEP_SECONDS;
    return (seconds * Quantiles.of(changes, 0, count, 0.2) + USUAL_SECONDS * USUAL_CHANGE_DB)
        / (seconds + USUAL_SECONDS);
  }

  private static double[] chosen(double[] values, boolean[] speech, boolean which) {
    double[] chosen = new double[values.length];
    Arrays.setAll(chosen, i -> speech[i] == which ? values[i] : Double.NaN);
    return chosen;
  }

  private static double[] calmed(double[] values) {
    double[] medians = new double[values.length];
    Arrays.setAll(
        medians, i -> Quantiles.median(values, Math.max(0, i - 2), Math.min(values.length, i + 3)));
    return medians;
  }
}

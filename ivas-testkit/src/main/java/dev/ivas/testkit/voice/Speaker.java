package dev.ivas.testkit.voice;

import java.util.List;
import java.util.Set;

/**
 * One who speaks: FreeTTS' kevin16 with another pitch, melody, pace and vocal tract.
 *
 * <p>A shorter tract raises all formants alike, as between men, women and children. All speakers
 * share one person's diphones, so they differ less than people do.
 *
 * @param name tells them apart
 * @param pitchHz mean fundamental frequency, 60 to 350
 * @param melodyHz standard deviation of the fundamental frequency, 0 to 60
 * @param tract formants relative to kevin16's, 0.8 to 1.35
 * @param wordsPerMinute pace, 90 to 260
 * @param vowel of filled pauses, as FreeTTS writes it: {@code ax}, {@code ah} or {@code er}
 */
public record Speaker(
    String name,
    double pitchHz,
    double melodyHz,
    double tract,
    double wordsPerMinute,
    String vowel) {
  private static final Set<String> VOWELS = Set.of("ax", "ah", "er");

  /** FreeTTS' own voice at an easy pace. */
  public static final Speaker KEVIN = new Speaker("kevin", 100, 11, 1, 150, "ax");

  /** Checks the ranges. */
  public Speaker {
    check("pitchHz", pitchHz, 60, 350);
    check("melodyHz", melodyHz, 0, 60);
    check("tract", tract, 0.8, 1.35);
    check("wordsPerMinute", wordsPerMinute, 90, 260);
    if (!VOWELS.contains(vowel)) {
      throw new IllegalArgumentException("vowel must be one of " + VOWELS + ", not " + vowel);
    }
  }

  /** {@return twelve speakers of different pitch, melody, tract, pace and vowel} */
  public static List<Speaker> crowd() {
    return List.of(
        KEVIN,
        new Speaker("deep", 82, 9, 0.9, 135, "ah"),
        new Speaker("brisk", 118, 16, 1.03, 195, "ax"),
        new Speaker("alto", 175, 20, 1.14, 155, "ax"),
        new Speaker("bright", 215, 28, 1.2, 180, "ah"),
        new Speaker("slow", 105, 12, 0.95, 110, "er"),
        new Speaker("level", 95, 5, 1.0, 165, "ah"),
        new Speaker("soprano", 240, 30, 1.24, 145, "er"),
        new Speaker("lively", 130, 26, 1.06, 170, "ah"),
        new Speaker("youth", 270, 32, 1.3, 165, "ax"),
        new Speaker("large", 90, 12, 0.86, 160, "ax"),
        new Speaker("hasty", 195, 22, 1.16, 220, "ax"));
  }

  private static void check(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be in [%s, %s], not %s".formatted(what, least, most, value));
    }
  }
}

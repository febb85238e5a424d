package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.fer.FerPlusEmotion;
import java.util.Arrays;
import java.util.Optional;

/**
 * The votes of FER+'s ten annotators, in columns such as {@code ferplus_neutral}.
 *
 * <p>Source: Barsoum et al., "Training Deep Networks for Facial Expression Recognition with
 * Crowd-Sourced Label Distribution", ICMI 2016.
 */
final class FerPlusVotes {
  private static final int HALF_OF_THE_VOTES = 5;

  private FerPlusVotes() {}

  static boolean areIn(CsvTable table) {
    return Arrays.stream(FerPlusEmotion.values()).allMatch(each -> table.has(column(each)));
  }

  /**
   * Returns what more than half of the annotators saw; empty where no emotion has so many votes.
   */
  static Optional<FerPlusEmotion> strictMajority(CsvTable.Row row) {
    return Arrays.stream(FerPlusEmotion.values())
        .filter(each -> row.count(column(each)) > HALF_OF_THE_VOTES)
        .findFirst();
  }

  private static String column(FerPlusEmotion emotion) {
    return "ferplus_" + emotion.label();
  }
}

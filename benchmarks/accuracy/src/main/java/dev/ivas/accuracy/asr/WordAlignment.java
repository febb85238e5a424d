package dev.ivas.accuracy.asr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cheapest way to turn the spoken words into those heard: each change, addition and omission
 * costs one.
 *
 * @param spoken how many words were spoken
 * @param substitutions words heard as others
 * @param deletions words not heard
 * @param insertions words heard that were not spoken
 * @param matches the words heard right
 */
record WordAlignment(
    int spoken, int substitutions, int deletions, int insertions, List<Match> matches) {
  WordAlignment {
    matches = List.copyOf(matches);
  }

  /**
   * A word heard right.
   *
   * @param spoken its index among the spoken words
   * @param heard its index among those heard
   */
  record Match(int spoken, int heard) {}

  /** {@return all errors} */
  int errors() {
    return substitutions + deletions + insertions;
  }

  /** Aligns words that are written alike where they are the same. */
  static WordAlignment of(List<String> spoken, List<String> heard) {
    int[][] cost = costs(spoken, heard);
    List<Match> matches = new ArrayList<>();
    int substitutions = 0;
    int deletions = 0;
    int i = spoken.size();
    int j = heard.size();
    while (i > 0 && j > 0) {
      boolean same = spoken.get(i - 1).equals(heard.get(j - 1));
      if (cost[i][j] == cost[i - 1][j - 1] + (same ? 0 : 1)) {
        i--;
        j--;
        if (same) {
          matches.add(new Match(i, j));
        } else {
          substitutions++;
        }
      } else if (cost[i][j] == cost[i - 1][j] + 1) {
        i--;
        deletions++;
      } else {
        j--;
      }
    }
    deletions += i;
    Collections.reverse(matches);
    int insertions = heard.size() - matches.size() - substitutions;
    return new WordAlignment(spoken.size(), substitutions, deletions, insertions, matches);
  }

  private static int[][] costs(List<String> spoken, List<String> heard) {
    int[][] cost = new int[spoken.size() + 1][heard.size() + 1];
    for (int j = 0; j <= heard.size(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= spoken.size(); i++) {
      cost[i][0] = i;
      for (int j = 1; j <= heard.size(); j++) {
        int change = spoken.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
        int aside = 1 + Math.min(cost[i - 1][j], cost[i][j - 1]);
        cost[i][j] = Math.min(cost[i - 1][j - 1] + change, aside);
      }
    }
    return cost;
  }
}

package dev.ivas.accuracy.asr;

import java.util.Arrays;
import java.util.List;

/** How many changes, additions and omissions lead from one list to another. */
final class EditDistance {
  private EditDistance() {}

  static int between(List<String> spoken, List<String> heard) {
    int[] row = new int[heard.size() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= spoken.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (spoken.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[heard.size()];
  }
}

package dev.ivas.accuracy.interview;

import java.util.HashSet;
import java.util.List;

/** How much, how fast and how varied a candidate talks, in 16 numbers. */
final class SpeechMeasures {
  private static final int LONG_WORD = 7;
  private static final int WINDOW = 50;

  private SpeechMeasures() {}

  static List<Double> of(RatedInterview interview) {
    List<String> words = interview.turns().stream().flatMap(List::stream).toList();
    double n = Math.max(1, words.size());
    double distinct = new HashSet<>(words).size();
    double fillers = WordCategories.fillers(words);
    double letters = words.stream().mapToInt(String::length).average().orElse(0);
    int longest = interview.turns().stream().mapToInt(List::size).max().orElse(1);
    return List.of(
        n,
        distinct,
        Math.log(n),
        n / interview.seconds(),
        distinct / interview.seconds(),
        fillers / interview.seconds(),
        fillers / n,
        Math.log(Math.max(1, interview.turns().size())),
        distinct / Math.sqrt(n),
        movingDiversity(words),
        letters,
        words.stream().filter(word -> word.length() >= LONG_WORD).count() / n,
        spread(words, letters),
        repeats(words) / n,
        Math.log(longest),
        words.stream().filter(word -> Character.isDigit(word.charAt(0))).count() / n);
  }

  /** The moving-average type-token ratio (Covington and McFall 2010). */
  private static double movingDiversity(List<String> words) {
    int windows = Math.max(1, words.size() - WINDOW + 1);
    double distinct = 0;
    for (int i = 0; i < windows; i++) {
      distinct += new HashSet<>(words.subList(i, Math.min(words.size(), i + WINDOW))).size();
    }
    return distinct / windows / WINDOW;
  }

  private static double spread(List<String> words, double mean) {
    return Math.sqrt(
        words.stream().mapToDouble(word -> Math.pow(word.length() - mean, 2)).average().orElse(0));
  }

  private static double repeats(List<String> words) {
    int repeats = 0;
    for (int i = 1; i < words.size(); i++) {
      repeats += words.get(i).equals(words.get(i - 1)) ? 1 : 0;
    }
    return repeats;
  }
}

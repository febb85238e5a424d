package dev.ivas.accuracy.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists of {@code word-categories.txt}. */
final class WordCategories {
  private static final Pattern ROW = Pattern.compile("(?m)^(?!#)[^:\\n]+: (.+)$");
  private static final Pattern BLANK = Pattern.compile(" ");

  /** The first two are fillers. */
  static final List<Set<String>> ALL = read();

  private WordCategories() {}

  private static List<Set<String>> read() {
    try (InputStream in = WordCategories.class.getResourceAsStream("word-categories.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its file word-categories.txt");
      }
      return ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .map(row -> BLANK.splitAsStream(row.group(1)).collect(Collectors.toUnmodifiableSet()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the square root of each category's share: shares of rare words are skewed. */
  static List<Double> shares(List<String> words) {
    return ALL.stream()
        .map(each -> Math.sqrt((double) count(words, each) / Math.max(1, words.size())))
        .toList();
  }

  static long fillers(List<String> words) {
    return count(words, ALL.get(0)) + count(words, ALL.get(1));
  }

  private static long count(List<String> words, Set<String> category) {
    return words.stream().filter(category::contains).count();
  }
}

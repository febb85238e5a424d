package dev.ivas.llm.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, written and spoken. */
final class EmailFinder {
  private static final Pattern WRITTEN = Pattern.compile(".*[^\\s@]@[^\\s@]+");
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(\\p{L}+)");

  /** Longest local part and longest first part of a domain, in words. */
  private static final int MOST_LOCAL = 5;

  private static final int MOST_DOMAIN = 3;
  private static final int MOST_ENDING_LETTERS = 4;

  private final List<Token> tokens;

  private EmailFinder(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Finding> find(List<Token> tokens) {
    return new EmailFinder(tokens).find();
  }

  private List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (WRITTEN.matcher(plain(i)).matches()) {
        found.add(new Finding(PersonalData.EMAIL, i, i + 1));
      } else if (WordSets.AT.contains(plain(i))) {
        int from = localStart(i);
        int end = domainEnd(i + 1);
        if (from < i && end > i) {
          found.add(new Finding(PersonalData.EMAIL, from, end));
          i = end - 1;
        }
      }
    }
    return found;
  }

  /**
   * Returns the first word of the local part that ends before "at"; "at" itself if there is none.
   */
  private int localStart(int at) {
    int from = at;
    int words = 0;
    while (from > 0 && words < MOST_LOCAL && !WordSets.BEFORE_ADDRESS.contains(plain(from - 1))) {
      from--;
      words += isPiece(from) ? 0 : 1;
    }
    return from;
  }

  /** Letters spelled, digits and joiners do not count as words of a local part. */
  private boolean isPiece(int i) {
    String plain = plain(i);
    return plain.length() == 1
        || WordSets.JOINER.contains(plain)
        || WordSets.ONE_DIGIT.contains(plain)
        || WordSets.TWO_DIGITS.contains(plain);
  }

  /** Returns the word after the domain; 0 if there is no domain. */
  private int domainEnd(int from) {
    if (from < tokens.size()) {
      Matcher written = DOMAIN.matcher(plain(from));
      if (written.matches() && WordSets.ENDING.contains(written.group(1))) {
        return from + 1;
      }
    }
    int dot = from + 1;
    while (dot < tokens.size() && dot <= from + MOST_DOMAIN && !isDot(dot)) {
      dot++;
    }
    int end = 0;
    while (dot + 1 < tokens.size() && isDot(dot)) {
      int label = labelEnd(dot + 1);
      end = isEnding(dot + 1, label) ? label : end;
      dot = label;
    }
    return end;
  }

  private boolean isDot(int i) {
    return WordSets.DOT.contains(plain(i));
  }

  /** A label is one word, or letters spelled one by one. */
  private int labelEnd(int from) {
    int end = from + 1;
    while (plain(from).length() == 1
        && end < tokens.size()
        && end < from + MOST_ENDING_LETTERS
        && plain(end).length() == 1) {
      end++;
    }
    return end;
  }

  private boolean isEnding(int from, int end) {
    StringBuilder label = new StringBuilder();
    for (int i = from; i < end; i++) {
      label.append(plain(i));
    }
    return WordSets.ENDING.contains(label.toString());
  }

  private String plain(int i) {
    return tokens.get(i).plain();
  }
}

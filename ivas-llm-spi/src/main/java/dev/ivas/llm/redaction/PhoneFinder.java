package dev.ivas.llm.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds telephone numbers: runs of seven digits or more, written and spoken. */
final class PhoneFinder {
  private static final int FEWEST_DIGITS = 7;
  private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9][0-9()./-]*");
  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)[0-9]{2}(?:[-/](?:19|20)[0-9]{2})?");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}");

  private final List<Token> tokens;
  private final List<Finding> found = new ArrayList<>();

  private PhoneFinder(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Finding> find(List<Token> tokens) {
    PhoneFinder finder = new PhoneFinder(tokens);
    int at = 0;
    while (at < tokens.size()) {
      at = Math.max(at + 1, finder.readRun(at));
    }
    return finder.found;
  }

  /** Reads the run that begins at a word, if one does, and returns where it ends. */
  private int readRun(int from) {
    int digits = 0;
    int end = from;
    boolean onlyYears = true;
    for (int i = from; i < tokens.size(); i++) {
      int more = digits(i);
      if (more == 0 && (end == from || !WordSets.BETWEEN_DIGITS.contains(plain(i)))) {
        break;
      }
      if (more > 0) {
        digits += more;
        onlyYears = onlyYears && YEARS.matcher(plain(i)).matches();
        end = i + 1;
      }
    }
    if (digits >= FEWEST_DIGITS && !onlyYears) {
      found.add(new Finding(PersonalData.PHONE, from, end));
    }
    return end;
  }

  /** Returns how many digits a word adds to those of the words behind it, 0 if it is none. */
  private int digits(int i) {
    String plain = plain(i);
    if (WordSets.ONE_DIGIT.contains(plain)) {
      return 1;
    }
    boolean goesOn = i + 1 < tokens.size() && WordSets.ONE_DIGIT.contains(plain(i + 1));
    if (WordSets.TENS.contains(plain)) {
      return goesOn ? 1 : 2;
    }
    if (goesOn && WordSets.DOUBLE.contains(plain)) {
      return 1;
    }
    if (goesOn && WordSets.TRIPLE.contains(plain)) {
      return 2;
    }
    if (WordSets.TWO_DIGITS.contains(plain)) {
      return 2;
    }
    return isMoney(i) || DATE.matcher(plain).matches() || !WRITTEN.matcher(plain).matches()
        ? 0
        : (int) plain.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  private boolean isMoney(int i) {
    String raw = tokens.get(i).raw();
    return raw.codePoints()
        .anyMatch(c -> c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  private String plain(int i) {
    return tokens.get(i).plain();
  }
}

package dev.ivas.llm.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names: those on a list, and those with which people introduce themselves. */
final class NameFinder {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}'’]+");
  private static final int MOST_NAMES = 3;
  private static final int LONGEST_PHRASE = 4;

  private final Set<String> known = new HashSet<>();

  /** Known only with a capital, in texts that have any. */
  private final Set<String> introduced = new HashSet<>();

  NameFinder(Collection<String> names) {
    for (String name : names) {
      NO_LETTER
          .splitAsStream(name.toLowerCase(Locale.ROOT))
          .filter(part -> part.length() > 1)
          .forEach(known::add);
    }
  }

  /** Learns the names with which somebody is introduced in a text. */
  void learn(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int named = behind(tokens, i, WordSets.INTRODUCTION);
      int weakly = named > 0 ? 0 : behind(tokens, i, WordSets.WEAK_INTRODUCTION);
      if (named > 0) {
        learn(tokens, named, hasCapitals(tokens));
      } else if (weakly > 0 && hasCapitals(tokens)) {
        learn(tokens, weakly, true);
      }
    }
  }

  private void learn(List<Token> tokens, int from, boolean capitalOnly) {
    for (int i = from; i < Math.min(tokens.size(), from + MOST_NAMES); i++) {
      Token token = tokens.get(i);
      if (!couldBeName(token) || (capitalOnly && !token.isCapital())) {
        return;
      }
      introduced.add(token.name());
      if (!token.suffix().isEmpty()) {
        return;
      }
    }
  }

  private static boolean couldBeName(Token token) {
    return token.plain().length() > 1
        && Character.isLetter(token.plain().codePointAt(0))
        && !WordSets.NO_NAME.contains(token.plain());
  }

  List<Finding> find(List<Token> tokens) {
    boolean capitals = hasCapitals(tokens);
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int end = i;
      while (end < tokens.size() && isName(tokens.get(end), capitals)) {
        end++;
        if (!tokens.get(end - 1).suffix().isEmpty()
            || !tokens.get(end - 1).possessive().isEmpty()) {
          break;
        }
      }
      if (end > i) {
        found.add(new Finding(PersonalData.NAME, i, end));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  private boolean isName(Token token, boolean capitals) {
    return known.contains(token.name())
        || (introduced.contains(token.name()) && (!capitals || token.isCapital()));
  }

  /** Returns the first word after a phrase that begins at a word; 0 if none does. */
  private static int behind(List<Token> tokens, int from, Set<String> phrases) {
    StringBuilder phrase = new StringBuilder();
    int found = 0;
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST_PHRASE); i++) {
      phrase.append(i > from ? " " : "").append(tokens.get(i).plain());
      found = phrases.contains(phrase.toString()) ? i + 1 : found;
    }
    return found;
  }

  /** Recognizers write no capitals, or only that of "I"; people do. */
  private static boolean hasCapitals(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.isCapital() && token.plain().length() > 3)
        && tokens.stream().anyMatch(token -> !token.isCapital());
  }
}

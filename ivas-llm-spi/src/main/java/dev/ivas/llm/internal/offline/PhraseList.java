package dev.ivas.llm.internal.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and phrases that are looked for; where several begin at one place, the longest counts. */
final class PhraseList {
  /** Within so many words the same phrase counts once: saying it over and over gains nothing. */
  private static final int ECHO = 40;

  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  PhraseList(List<String> phrases) {
    for (String phrase : phrases) {
      List<String> tokens = SpokenTokens.split(phrase);
      byFirst.computeIfAbsent(tokens.get(0), first -> new ArrayList<>()).add(tokens);
    }
    Comparator<List<String>> longestFirst = Comparator.comparingInt(tokens -> -tokens.size());
    byFirst.values().forEach(sameFirst -> sameFirst.sort(longestFirst));
  }

  /** Returns where phrases begin, in order; they do not overlap. */
  List<Integer> starts(List<String> tokens) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int length = lengthAt(tokens, i);
      if (length > 0) {
        starts.add(i);
      }
      i += Math.max(1, length);
    }
    return starts;
  }

  /** Returns the same without echoes. */
  List<Integer> freshStarts(List<String> tokens) {
    Map<List<String>, Integer> last = new HashMap<>();
    List<Integer> fresh = new ArrayList<>();
    for (int start : starts(tokens)) {
      List<String> phrase = List.copyOf(tokens.subList(start, start + lengthAt(tokens, start)));
      Integer before = last.put(phrase, start);
      if (before == null || start - before > ECHO) {
        fresh.add(start);
      }
    }
    return fresh;
  }

  boolean contains(String token) {
    return byFirst.getOrDefault(token, List.of()).stream().anyMatch(phrase -> phrase.size() == 1);
  }

  private int lengthAt(List<String> tokens, int at) {
    for (List<String> phrase : byFirst.getOrDefault(tokens.get(at), List.of())) {
      int end = at + phrase.size();
      if (end <= tokens.size() && tokens.subList(at, end).equals(phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }
}

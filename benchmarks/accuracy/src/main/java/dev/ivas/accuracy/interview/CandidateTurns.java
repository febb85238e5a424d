package dev.ivas.accuracy.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the candidate's words in a transcript whose turns are separated by bars. */
final class CandidateTurns {
  private static final Pattern BAR = Pattern.compile("\\|");

  /** Typists spell the speakers in several ways; a turn without one goes on with the last. */
  private static final Pattern SPEAKER = Pattern.compile("(?i)\\s*(int[a-z]+)\\s*:(.*)");

  private static final Pattern REMARK = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)");
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  private CandidateTurns() {}

  static List<List<String>> of(String transcript) {
    List<List<String>> turns = new ArrayList<>();
    boolean candidate = false;
    for (String turn : BAR.splitAsStream(transcript).toList()) {
      Matcher named = SPEAKER.matcher(turn);
      boolean begins = named.matches();
      candidate = begins ? named.group(1).toLowerCase(Locale.ROOT).endsWith("ee") : candidate;
      List<String> words = words(begins ? named.group(2) : turn);
      if (candidate && !words.isEmpty()) {
        turns.add(words);
      }
    }
    return turns;
  }

  private static List<String> words(String turn) {
    String said = REMARK.matcher(turn.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return SEPARATOR
        .splitAsStream(APOSTROPHE.matcher(said).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}

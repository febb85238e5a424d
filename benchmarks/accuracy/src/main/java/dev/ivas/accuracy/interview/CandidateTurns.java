package dev.ivas.accuracy.interview;

import dev.ivas.core.speech.Word;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.dialogue.Turn;
import dev.ivas.llm.dialogue.WrittenTranscript;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The candidate's words, turn by turn: lower case, without punctuation and typists' remarks. */
final class CandidateTurns {
  private static final Pattern REMARK = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)");
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  private CandidateTurns() {}

  static List<List<String>> of(String transcript) {
    return Dialogue.of(WrittenTranscript.of(transcript, "en-US")).turns().stream()
        .filter(Turn::isCandidate)
        .map(CandidateTurns::words)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static List<String> words(Turn turn) {
    String said =
        turn.words().stream()
            .map(Word::text)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    String spoken = APOSTROPHE.matcher(REMARK.matcher(said).replaceAll(" ")).replaceAll("");
    return SEPARATOR.splitAsStream(spoken).filter(word -> !word.isEmpty()).toList();
  }
}

package dev.ivas.llm.internal.prompt;

import dev.ivas.core.speech.Word;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.dialogue.Turn;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down a dialogue for a model: a line for each stretch between pauses. */
final class SpokenText {
  /** In front of the candidate's turns, where somebody else speaks, too. */
  static final String CANDIDATE = "<candidate>";

  /** In front of all other turns. */
  static final String INTERVIEWER = "<interviewer>";

  /** A silence that starts a new line, in microseconds: a breath, or the end of a thought. */
  private static final long LINE_PAUSE_MICROS = 700_000;

  private static final int MAX_WORD = 60;

  private SpokenText() {}

  static String of(Dialogue dialogue) {
    boolean tagged = dialogue.hasInterviewer();
    return dialogue.turns().stream()
        .map(turn -> (tagged ? tag(turn) + " " : "") + lines(turn.words()))
        .collect(Collectors.joining("\n"));
  }

  private static String tag(Turn turn) {
    return turn.isCandidate() ? CANDIDATE : INTERVIEWER;
  }

  private static String lines(List<Word> words) {
    StringBuilder text = new StringBuilder();
    long silentFrom = Long.MAX_VALUE;
    for (Word word : words) {
      if (!text.isEmpty()) {
        boolean paused = word.span().startMicros() - silentFrom >= LINE_PAUSE_MICROS;
        text.append(paused ? '\n' : ' ');
      }
      text.append(SentText.of(word.text(), MAX_WORD));
      silentFrom = word.span().endMicros();
    }
    return text.toString();
  }
}

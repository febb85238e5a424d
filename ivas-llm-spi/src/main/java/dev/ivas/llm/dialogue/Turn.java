package dev.ivas.llm.dialogue;

import dev.ivas.core.speech.Word;
import java.util.List;

/**
 * What one speaker said until another one spoke.
 *
 * @param speaker who
 * @param words in order, without marks; at least one
 */
public record Turn(Speaker speaker, List<Word> words) {
  public Turn {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a turn must hold at least one word");
    }
  }

  /** {@return whether the candidate speaks} */
  public boolean isCandidate() {
    return speaker == Speaker.CANDIDATE;
  }
}

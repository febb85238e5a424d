package dev.ivas.core.speech;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was said, word by word.
 *
 * @param engine name and version of the recognizer
 * @param language BCP 47 tag of the recognizer's model, such as {@code en-US}
 * @param words in the order of their start
 */
public record Transcript(String engine, String language, List<Word> words) {
  public Transcript {
    words = List.copyOf(words);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).span().startMicros() < words.get(i - 1).span().startMicros()) {
        throw new IllegalArgumentException("words must be in the order of their start");
      }
    }
  }

  /** {@return the words, separated by blanks} */
  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}

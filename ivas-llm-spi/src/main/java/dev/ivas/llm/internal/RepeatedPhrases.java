package dev.ivas.llm.internal;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts phrases that occur again and again. */
public final class RepeatedPhrases {
  private static final int LENGTH = 3;

  private RepeatedPhrases() {}

  /**
   * Counts them.
   *
   * @param transcript of any length
   * @return the share of phrases of three words that occurred before, in [0, 1)
   */
  public static double share(Transcript transcript) {
    List<String> words =
        transcript.words().stream()
            .map(Word::text)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    int phrases = words.size() - LENGTH + 1;
    if (phrases < 1) {
      return 0;
    }
    Set<List<String>> different = new HashSet<>();
    for (int i = 0; i < phrases; i++) {
      different.add(words.subList(i, i + LENGTH));
    }
    return 1 - (double) different.size() / phrases;
  }
}

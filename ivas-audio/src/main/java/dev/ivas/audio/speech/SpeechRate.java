package dev.ivas.audio.speech;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How fast words follow one another, pauses included.
 *
 * <pre>
 * rate = 60 n / (end of the last word - start of the first),   n: words
 * </pre>
 */
public final class SpeechRate {
  /** Below this many words a rate would say little of the speaker. */
  private static final int FEWEST_WORDS = 5;

  private static final double SECONDS_PER_MINUTE = 60;

  private SpeechRate() {}

  /**
   * Measures a whole answer.
   *
   * @param transcript its words
   * @return words a minute; empty with fewer than five words
   */
  public static OptionalDouble wordsPerMinute(Transcript transcript) {
    List<Word> words = transcript.words();
    if (words.size() < FEWEST_WORDS) {
      return OptionalDouble.empty();
    }
    double from = words.get(0).span().startSeconds();
    double to = words.stream().mapToDouble(word -> word.span().endSeconds()).max().orElse(from);
    return to > from
        ? OptionalDouble.of(SECONDS_PER_MINUTE * words.size() / (to - from))
        : OptionalDouble.empty();
  }
}

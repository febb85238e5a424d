package dev.ivas.core.report;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What was said, as far as it was recognized.
 *
 * @param engine name and version of the recognizer
 * @param language BCP 47 tag of its model
 * @param text all words, separated by blanks
 * @param meanConfidence over the words, in [0, 1]; null without words
 * @param words with their times
 */
public record TranscriptSection(
    String engine,
    String language,
    String text,
    @Nullable Double meanConfidence,
    List<TimedWord> words) {
  public TranscriptSection {
    words = List.copyOf(words);
  }

  /**
   * Converts a transcript.
   *
   * @param transcript what was recognized
   * @return the same for a report
   */
  public static TranscriptSection of(Transcript transcript) {
    OptionalDouble mean = transcript.words().stream().mapToDouble(Word::confidence).average();
    return new TranscriptSection(
        transcript.engine(),
        transcript.language(),
        transcript.text(),
        mean.isPresent() ? mean.getAsDouble() : null,
        transcript.words().stream().map(TimedWord::of).toList());
  }

  /**
   * One word.
   *
   * @param word as written
   * @param start in seconds
   * @param end in seconds
   * @param confidence in [0, 1]
   */
  public record TimedWord(String word, double start, double end, double confidence) {
    private static TimedWord of(Word word) {
      return new TimedWord(
          word.text(), word.span().startSeconds(), word.span().endSeconds(), word.confidence());
    }
  }
}

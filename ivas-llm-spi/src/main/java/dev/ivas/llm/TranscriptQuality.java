package dev.ivas.llm;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.llm.internal.RepeatedPhrases;
import java.util.Locale;

/**
 * Says whether a transcript is good enough for its language to be judged: it is, or the reason why
 * not.
 *
 * <p>A recognizer gives words for noise, too; scores of such words would be invented.
 */
public sealed interface TranscriptQuality {
  /** Fewest words that are judged: about 12 s of talking; a shorter text has no structure. */
  int MIN_WORDS = 30;

  /**
   * Least mean confidence of the words. Recognizers give posteriors; below one half a word is more
   * likely wrong than right, and a text of such words says nothing of its speaker.
   */
  double MIN_MEAN_CONFIDENCE = 0.5;

  /**
   * Largest share of three-word phrases that occurred before: a recognizer that is stuck repeats
   * itself. The most repetitive of 138 mock interviews has 0.10, and all of them as one text,
   * 122,000 words about the same questions, 0.31.
   */
  double MAX_REPEATED_SHARE = 0.5;

  /**
   * The words can be judged.
   *
   * @param words how many there are
   * @param meanConfidence the recognizer's own, in [0, 1]
   */
  record Sufficient(int words, double meanConfidence) implements TranscriptQuality {}

  /**
   * The words must not be judged.
   *
   * @param reason a sentence for the report
   */
  record Insufficient(String reason) implements TranscriptQuality {}

  /**
   * Judges a transcript by the limits above.
   *
   * @param transcript what was recognized
   * @return whether its language can be judged
   */
  static TranscriptQuality of(Transcript transcript) {
    return of(transcript, MIN_WORDS, MIN_MEAN_CONFIDENCE);
  }

  /**
   * Judges a transcript by limits of one's own.
   *
   * @param transcript what was recognized
   * @param minWords fewest words
   * @param minMeanConfidence least mean confidence of the words, in [0, 1]
   * @return whether its language can be judged
   */
  static TranscriptQuality of(Transcript transcript, int minWords, double minMeanConfidence) {
    int words = transcript.words().size();
    if (words == 0) {
      return new Insufficient("No words were recognized.");
    }
    if (words < minWords) {
      return new Insufficient(
          "Only %s %s recognized; at least %s are needed to judge language."
              .formatted(words, words == 1 ? "word was" : "words were", minWords));
    }
    double confidence =
        transcript.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    if (confidence < minMeanConfidence) {
      return new Insufficient(
          String.format(
              Locale.ROOT,
              "The words were recognized with a mean confidence of %.2f; at least %.2f is needed"
                  + " to judge language.",
              confidence,
              minMeanConfidence));
    }
    double repeated = RepeatedPhrases.share(transcript);
    return repeated > MAX_REPEATED_SHARE
        ? new Insufficient(
            String.format(
                Locale.ROOT,
                "Of the recognized phrases of three words %.0f %% repeat an earlier one; at most"
                    + " %.0f %% may, or the recognizer was stuck.",
                100 * repeated,
                100 * MAX_REPEATED_SHARE))
        : new Sufficient(words, confidence);
  }
}

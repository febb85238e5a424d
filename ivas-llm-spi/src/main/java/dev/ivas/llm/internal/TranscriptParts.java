package dev.ivas.llm.internal;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** Splits a long transcript at its pauses. */
public final class TranscriptParts {
  private TranscriptParts() {}

  /**
   * Leaves out what is too much.
   *
   * @param transcript of any length
   * @param maxCharacters longest text of the result
   * @return the transcript from its start as far as the limit allows, at least one word of it
   */
  public static Transcript head(Transcript transcript, int maxCharacters) {
    List<Word> words = transcript.words();
    int count = 0;
    for (long length = 0; count < words.size(); count++) {
      length += words.get(count).text().length() + 1L;
      if (length > maxCharacters + 1L && count > 0) {
        break;
      }
    }
    return part(transcript, words.subList(0, count));
  }

  /**
   * Splits at the longest pause in the middle half, again and again, until every part is short.
   *
   * @param transcript with at least one word
   * @param maxCharacters longest text of a part, unless it is a single word
   * @return the parts in order; together they hold every word once
   */
  public static List<Transcript> of(Transcript transcript, int maxCharacters) {
    List<Transcript> parts = new ArrayList<>();
    split(transcript, transcript.words(), maxCharacters, parts);
    return List.copyOf(parts);
  }

  private static void split(
      Transcript whole, List<Word> words, int maxCharacters, List<Transcript> parts) {
    if (words.size() == 1 || length(words) <= maxCharacters) {
      parts.add(part(whole, words));
      return;
    }
    int cut = longestPause(words, words.size() / 4, words.size() - words.size() / 4);
    split(whole, words.subList(0, cut), maxCharacters, parts);
    split(whole, words.subList(cut, words.size()), maxCharacters, parts);
  }

  /** Returns the first word after the longest silence; with equal ones, after the first. */
  private static int longestPause(List<Word> words, int from, int to) {
    int best = Math.max(1, from);
    long longest = Long.MIN_VALUE;
    for (int i = best; i < Math.min(to, words.size()); i++) {
      long silence = words.get(i).span().startMicros() - words.get(i - 1).span().endMicros();
      if (silence > longest) {
        longest = silence;
        best = i;
      }
    }
    return best;
  }

  private static long length(List<Word> words) {
    return words.stream().mapToLong(word -> word.text().length() + 1L).sum() - 1;
  }

  private static Transcript part(Transcript whole, List<Word> words) {
    return new Transcript(whole.engine(), whole.language(), words);
  }
}

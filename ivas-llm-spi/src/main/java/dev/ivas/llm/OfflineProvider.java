package dev.ivas.llm;

import dev.ivas.llm.internal.offline.OfflineScorer;
import java.util.List;

/**
 * Judges without a language model: counts words and pauses, and answers as a model would.
 *
 * <p>Deterministic, immutable, thread-safe; nothing leaves the machine. Each score is a weighted
 * mean of plain counts, judged by corner points: pace, fillers, loose words, hedges, direct
 * statements, first person singular and plural, repeats, variety of words, words that mark
 * situation, task, action and result, words that link, numbers, length, words from working life,
 * words of the questions. {@link #explain} takes the scores apart; the summary names what moved
 * them most. In languages other than English only those are counted that need no word list.
 *
 * <p>The weights are learnt from ratings of mock interviews of students. For students left out, the
 * scores correlate with what raters said by 0.43 (confidence) to 0.62 (clarity); relevance, which
 * nobody rated, does not. Fillers are those written or those heard, whichever are more. It does not
 * understand a word: sense and nonsense in the same words score alike. Every sample is the same, so
 * the spread is 0; that says nothing of its accuracy.
 */
public final class OfflineProvider implements LlmProvider {
  /** Changes whenever the same transcript would score differently. */
  private static final int VERSION = 2;

  /** Creates the provider; it needs nothing. */
  public OfflineProvider() {}

  @Override
  public String name() {
    return "offline " + VERSION;
  }

  /** {@return no limit: counting takes milliseconds} */
  @Override
  public int maxTranscriptCharacters() {
    return Integer.MAX_VALUE;
  }

  @Override
  public String complete(LlmRequest request) {
    return OfflineScorer.answer(request.transcript(), request.questions(), request.filledPauses());
  }

  /**
   * Takes the scores of a transcript apart.
   *
   * @param request as for {@link #complete}
   * @return every term that could be measured; the points of a line sum to its score, unrounded
   */
  public List<OfflineTerm> explain(LlmRequest request) {
    return OfflineScorer.explain(request.transcript(), request.questions(), request.filledPauses())
        .stream()
        .map(
            term ->
                new OfflineTerm(
                    term.line(), term.feature(), term.value(), term.weight(), term.points()))
        .toList();
  }

  @Override
  public String toString() {
    return name();
  }
}

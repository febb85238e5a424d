package dev.ivas.llm.internal.offline;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.llm.internal.RubricLine;
import dev.ivas.llm.internal.VerdictWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cuts the words that show why a line of the rubric got its score: where its markers are densest.
 */
final class QuoteCutter {
  private static final int WORDS = 14;

  private final Transcript transcript;
  private final SpokenTokens spoken;
  private final QuestionWords questions;

  QuoteCutter(Transcript transcript, SpokenTokens spoken, QuestionWords questions) {
    this.transcript = transcript;
    this.spoken = spoken;
    this.questions = questions;
  }

  /** Returns up to 14 words; empty where no marker was said. */
  Optional<String> cut(RubricLine line) {
    List<Integer> markers = List.copyOf(new TreeSet<>(markers(line)));
    Optional<String> best = Optional.empty();
    int most = 0;
    for (int i = 0, end = 0; i < markers.size(); i++) {
      while (end < markers.size() && markers.get(end) < markers.get(i) + WORDS) {
        end++;
      }
      if (end - i > most) {
        String quote = quote(markers.get(i));
        boolean verdict = VerdictWords.statedBy(quote);
        best = verdict ? best : Optional.of(quote);
        most = verdict ? most : end - i;
      }
    }
    return best;
  }

  private String quote(int firstToken) {
    List<Word> words = transcript.words();
    int first = spoken.wordOf().get(firstToken);
    return words.subList(first, Math.min(words.size(), first + WORDS)).stream()
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  private List<Integer> markers(RubricLine line) {
    if (line == RubricLine.RELEVANCE) {
      List<Integer> taken = takenUp();
      return taken.isEmpty() ? english(List.of(EnglishWords.WORK)) : taken;
    }
    return switch (line) {
      case CONFIDENCE -> english(List.of(EnglishWords.DIRECT));
      case CLARITY -> english(List.of(EnglishWords.NUMBERS, EnglishWords.WORK));
      case STRUCTURE -> english(EnglishWords.STAGES);
      default -> english(List.of(EnglishWords.CONNECTIVES, EnglishWords.RESULTS));
    };
  }

  private List<Integer> takenUp() {
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      if (questions.contains(spoken.tokens().get(i))) {
        taken.add(i);
      }
    }
    return taken;
  }

  private List<Integer> english(List<PhraseList> lists) {
    return FeatureCounter.isEnglish(transcript)
        ? lists.stream().flatMap(list -> list.freshStarts(spoken.tokens()).stream()).toList()
        : List.of();
  }
}

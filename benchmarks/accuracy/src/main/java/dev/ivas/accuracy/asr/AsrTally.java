package dev.ivas.accuracy.asr;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** Counts errors over clips; confined to one thread. */
final class AsrTally {
  private final List<Double> starts = new ArrayList<>();
  private final List<Double> ends = new ArrayList<>();
  private int words;
  private int substitutions;
  private int deletions;
  private int insertions;
  private int characters;
  private int characterErrors;

  /** A word heard, as it is compared, beside its times. */
  private record Heard(String word, Word times) {}

  /** Counts a clip. */
  AsrTally add(SpokenClip clip, Transcript transcript) {
    List<Heard> heard = new ArrayList<>();
    for (Word word : transcript.words()) {
      SpokenWords.of(word.text()).forEach(part -> heard.add(new Heard(part, word)));
    }
    List<String> texts = heard.stream().map(Heard::word).toList();
    WordAlignment alignment = WordAlignment.of(clip.words(), texts);
    words += alignment.spoken();
    substitutions += alignment.substitutions();
    deletions += alignment.deletions();
    insertions += alignment.insertions();
    characters += letters(clip.words()).size();
    characterErrors += EditDistance.between(letters(clip.words()), letters(texts));
    addTimes(clip.times(), heard);
    return this;
  }

  AsrResult.Errors errors() {
    int errors = substitutions + deletions + insertions;
    return new AsrResult.Errors(
        words,
        rate(errors, words),
        substitutions,
        deletions,
        insertions,
        rate(characterErrors, characters));
  }

  AsrResult.TimeErrors timeErrors() {
    return new AsrResult.TimeErrors(
        starts.size(),
        quantile(starts, 0.5),
        quantile(starts, 0.9),
        quantile(ends, 0.5),
        quantile(ends, 0.9));
  }

  private void addTimes(List<WordTimes.Timed> times, List<Heard> heard) {
    List<String> timed = times.stream().map(WordTimes.Timed::word).toList();
    List<String> texts = heard.stream().map(Heard::word).toList();
    for (WordAlignment.Match match : WordAlignment.of(timed, texts).matches()) {
      WordTimes.Timed truth = times.get(match.spoken());
      Word word = heard.get(match.heard()).times();
      starts.add(Math.abs(word.span().startSeconds() - truth.start()));
      ends.add(Math.abs(word.span().endSeconds() - truth.end()));
    }
  }

  private static List<String> letters(List<String> words) {
    return String.join("", words).codePoints().mapToObj(Character::toString).toList();
  }

  private static double rate(int errors, int all) {
    return all == 0 ? Double.NaN : errors / (double) all;
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
  }
}

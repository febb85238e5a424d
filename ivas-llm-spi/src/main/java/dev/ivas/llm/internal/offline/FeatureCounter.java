package dev.ivas.llm.internal.offline;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the features of one transcript. What cannot be measured is left out: pace without times,
 * and in languages other than English pace and what needs word lists.
 *
 * <p>Diversity is the moving-average type-token ratio over 50 words (Covington and McFall, "Cutting
 * the Gordian knot: the moving-average type-token ratio", Journal of Quantitative Linguistics 17,
 * 2010), which does not depend on length.
 */
final class FeatureCounter {
  private static final int DIVERSITY_WINDOW = 50;
  private static final int STAGE_WINDOW = 100;

  /** Longer silences are not the speaker's pace: somebody else talks, or the speaker thinks. */
  private static final long MAX_PACE_PAUSE_MICROS = 2_000_000;

  private final Transcript transcript;
  private final List<String> tokens;
  private final Map<Feature, Double> counted = new EnumMap<>(Feature.class);

  private FeatureCounter(Transcript transcript, SpokenTokens spoken) {
    this.transcript = transcript;
    this.tokens = spoken.tokens();
  }

  static Map<Feature, Double> count(
      Transcript transcript, SpokenTokens spoken, QuestionWords questions, int filledPauses) {
    FeatureCounter counter = new FeatureCounter(transcript, spoken);
    counter.countLength(questions);
    counter.countFillers(filledPauses);
    if (isEnglish(transcript)) {
      counter.countPace();
      counter.countEnglish();
    }
    return Collections.unmodifiableMap(counter.counted);
  }

  static boolean isEnglish(Transcript transcript) {
    return transcript.language().matches("(?i)en(?:[-_].*)?");
  }

  private void countLength(QuestionWords questions) {
    counted.put(Feature.LENGTH, (double) tokens.size());
    questions.takenUp(tokens).ifPresent(share -> counted.put(Feature.QUESTION_WORDS, share));
    int repeats = 0;
    for (int i = 1; i < tokens.size(); i++) {
      repeats += tokens.get(i).equals(tokens.get(i - 1)) ? 1 : 0;
    }
    counted.put(Feature.REPEATS, inHundred(repeats));
    if (tokens.size() >= DIVERSITY_WINDOW) {
      counted.put(Feature.DIVERSITY, diversity());
    }
  }

  private double diversity() {
    Map<String, Integer> window = new HashMap<>();
    long distinct = 0;
    for (int i = 0; i < tokens.size(); i++) {
      window.merge(tokens.get(i), 1, Integer::sum);
      if (i >= DIVERSITY_WINDOW) {
        window.computeIfPresent(
            tokens.get(i - DIVERSITY_WINDOW), (token, n) -> n > 1 ? n - 1 : null);
      }
      distinct += i >= DIVERSITY_WINDOW - 1 ? window.size() : 0;
    }
    int windows = tokens.size() - DIVERSITY_WINDOW + 1;
    return distinct / (double) windows / DIVERSITY_WINDOW;
  }

  /** By the recognizer's words: what is crammed into one word is not said faster. */
  private void countPace() {
    List<Word> words = transcript.words();
    long talkingMicros = 0;
    for (int i = 0; i < words.size(); i++) {
      TimeSpan span = words.get(i).span();
      long pause = i == 0 ? 0 : span.startMicros() - words.get(i - 1).span().endMicros();
      talkingMicros += span.durationMicros() + (pause <= MAX_PACE_PAUSE_MICROS ? pause : 0);
    }
    if (talkingMicros > 0) {
      counted.put(Feature.PACE, 60 * words.size() / TimeSpan.toSeconds(talkingMicros));
    }
  }

  /** Recognizers write down few fillers: those heard in the sound count where they are more. */
  private void countFillers(int heard) {
    int written = isEnglish(transcript) ? EnglishWords.FILLERS.starts(tokens).size() : 0;
    if (isEnglish(transcript) || heard > 0) {
      counted.put(Feature.FILLERS, inHundred(Math.max(written, heard)));
    }
  }

  private void countEnglish() {
    countAll(Feature.LOOSE_WORDS, EnglishWords.LOOSE);
    countAll(Feature.HEDGES, EnglishWords.HEDGES);
    countAll(Feature.SINGULAR, EnglishWords.SINGULAR);
    countAll(Feature.PLURAL, EnglishWords.PLURAL);
    countFresh(Feature.DIRECT, EnglishWords.DIRECT);
    countFresh(Feature.RESULTS, EnglishWords.RESULTS);
    countFresh(Feature.CONNECTIVES, EnglishWords.CONNECTIVES);
    countFresh(Feature.WORK_WORDS, EnglishWords.WORK);
    countFresh(Feature.QUANTITIES, EnglishWords.NUMBERS);
    counted.merge(Feature.QUANTITIES, inHundred(writtenNumbers()), Double::sum);
    counted.put(Feature.STAGES, 100 * stages());
  }

  private void countAll(Feature feature, PhraseList list) {
    counted.put(feature, inHundred(list.starts(tokens).size()));
  }

  private void countFresh(Feature feature, PhraseList list) {
    counted.put(feature, inHundred(list.freshStarts(tokens).size()));
  }

  private long writtenNumbers() {
    return tokens.stream().filter(token -> Character.isDigit(token.charAt(0))).distinct().count();
  }

  /** Returns which share of the four stages a window of 100 words has, on average. */
  private double stages() {
    int windows = Math.max(1, Math.round(tokens.size() / (float) STAGE_WINDOW));
    double found = 0;
    for (int i = 0; i < windows; i++) {
      List<String> window =
          tokens.subList(tokens.size() * i / windows, tokens.size() * (i + 1) / windows);
      found += EnglishWords.STAGES.stream().filter(each -> !each.starts(window).isEmpty()).count();
    }
    return found / windows / EnglishWords.STAGES.size();
  }

  private double inHundred(long number) {
    return tokens.isEmpty() ? 0 : 100.0 * number / tokens.size();
  }
}

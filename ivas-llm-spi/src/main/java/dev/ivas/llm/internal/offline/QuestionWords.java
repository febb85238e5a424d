package dev.ivas.llm.internal.offline;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of questions that tell what they are about: long ones, without those that any question
 * has. Words with the same first five letters count as one: leader, leadership.
 */
final class QuestionWords {
  private static final int MIN_LETTERS = 4;
  private static final int STEM = 5;

  private final List<Set<String>> questions;

  QuestionWords(List<String> questions) {
    this.questions =
        questions.stream().map(QuestionWords::stems).filter(stems -> !stems.isEmpty()).toList();
  }

  private static Set<String> stems(String question) {
    return SpokenTokens.split(question).stream()
        .filter(token -> token.length() >= MIN_LETTERS && !EnglishWords.STOP.contains(token))
        .map(QuestionWords::stem)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String stem(String token) {
    return token.substring(0, Math.min(STEM, token.length()));
  }

  /** Returns how many per cent of each question's words are taken up, on average. */
  OptionalDouble takenUp(List<String> tokens) {
    Set<String> said = new HashSet<>();
    tokens.forEach(token -> said.add(stem(token)));
    return questions.stream()
        .mapToDouble(stems -> 100.0 * stems.stream().filter(said::contains).count() / stems.size())
        .average();
  }

  /** Tells whether a word takes up a question. */
  boolean contains(String token) {
    return questions.stream().anyMatch(stems -> stems.contains(stem(token)));
  }
}

package dev.ivas.llm.internal.answer;

import java.util.Optional;

/** What came of reading a model's text: a usable answer, or what is wrong with it. */
public sealed interface Reading {
  /** {@return an answer to go on with, where there is one} */
  Optional<Answer> answer();

  /** {@return what to tell the model, in our own words, where something is wrong} */
  Optional<String> complaint();

  /**
   * A text that keeps the rules.
   *
   * @param kept the answer in it
   */
  record Usable(Answer kept) implements Reading {
    @Override
    public Optional<Answer> answer() {
      return Optional.of(kept);
    }

    @Override
    public Optional<String> complaint() {
      return Optional.empty();
    }
  }

  /**
   * A text that breaks the rules.
   *
   * @param wrong which, in our own words: nothing of the model's text, which may hold orders
   * @param answer what is left of it after cleaning, if its scores can be used
   */
  record Faulty(String wrong, Optional<Answer> answer) implements Reading {
    @Override
    public Optional<String> complaint() {
      return Optional.of(wrong);
    }
  }
}

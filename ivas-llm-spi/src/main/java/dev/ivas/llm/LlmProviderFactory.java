package dev.ivas.llm;

import java.util.Optional;

/**
 * Offers a language model to applications that name none in their code.
 *
 * <p>Implementations have a public constructor without parameters and are named in {@code
 * META-INF/services/dev.ivas.llm.LlmProviderFactory}. Lying on the class path is no consent to send
 * what a candidate said: such a model is used only where its user has configured it, for instance
 * by setting its address in the environment, or names it, as in {@code --llm NAME}.
 */
public interface LlmProviderFactory {
  /** {@return the word it is chosen by, in lower case; not one of IVAS's own} */
  String name();

  /**
   * Tells what the user has yet to configure, without sending anything.
   *
   * @return empty where the user has configured it on purpose; else a sentence that says how to
   */
  Optional<String> whyNotConfigured();

  /**
   * Creates the provider; nothing is sent yet.
   *
   * @return a provider that keeps the contract of {@link LlmProvider}
   */
  LlmProvider create();
}

package dev.ivas.llm;

import java.util.Optional;

/**
 * A language model that answers one prompt; small enough to be implemented in twenty lines.
 *
 * <p>Thread-safe. It neither parses nor judges: what it returns is checked by the caller. {@code
 * LlmProviderContractTest} of ivas-testkit holds what is said here.
 */
public interface LlmProvider {
  /**
   * {@return name and model, as reports give them, such as {@code ollama llama3.2}: one line, fewer
   * than 200 characters, no secrets; {@code toString} holds none either}
   */
  String name();

  /**
   * Answers one prompt.
   *
   * <p>Where it waits and the thread is interrupted, it leaves within seconds. No exception, nor
   * any of its causes, shows a key.
   *
   * @param request what to answer
   * @return the model's text, as it came; empty if it said nothing
   * @throws dev.ivas.core.error.RetriableException if trying again later may help: a time-out, a
   *     busy server
   * @throws dev.ivas.core.error.NonRetriableException if it stays wrong until something is changed
   * @throws dev.ivas.core.error.AnalysisCancelledException if the thread was interrupted; its flag
   *     stays set
   */
  String complete(LlmRequest request);

  /**
   * Returns the longest transcript that the model judges at once; longer ones are split.
   *
   * @return in characters, at least 1000; 6000 unless overridden, about 1500 tokens: with rubric
   *     and answer that fits the 4096 tokens which local servers grant a model unless told
   *     otherwise
   */
  default int maxTranscriptCharacters() {
    return 6000;
  }

  /**
   * Shows what {@link #complete} would send first, and sends nothing.
   *
   * @param request what would be answered
   * @return method, address, headers and body as they would leave this machine, keys left out;
   *     empty if nothing would leave it, or the provider cannot tell: so unless overridden
   */
  default Optional<String> preview(LlmRequest request) {
    return Optional.empty();
  }
}

package dev.ivas.llm;

/**
 * A language model that answers one prompt; small enough to be implemented in twenty lines.
 *
 * <p>Thread-safe. It neither parses nor judges: what it returns is checked by the caller.
 */
public interface LlmProvider {
  /** {@return name and model, as reports give them, such as {@code ollama llama3.2}; no secrets} */
  String name();

  /**
   * Answers one prompt.
   *
   * @param request what to answer
   * @return the model's text, as it came
   * @throws dev.ivas.core.error.RetriableException if trying again later may help: a time-out, a
   *     busy server
   * @throws dev.ivas.core.error.NonRetriableException if it stays wrong until something is changed
   */
  String complete(LlmRequest request);
}

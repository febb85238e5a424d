package dev.ivas.core.error;

/**
 * Signals trouble in the outside world: a file, a model, a provider, a policy.
 *
 * <p>The message says what happened and what a person can do about it. Callers that retry catch
 * {@link RetriableException}; everything else stays wrong until something is changed.
 */
public abstract class IvasException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened and what to do, one sentence each
   */
  protected IvasException(String message) {
    super(message);
  }

  /**
   * Creates the exception with what led to it.
   *
   * @param message what happened and what to do, one sentence each
   * @param cause the failure underneath
   */
  protected IvasException(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.ivas.core.error;

/** Trying again later, unchanged, may succeed: a time-out, a busy provider, a full disk. */
public class RetriableException extends IvasException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened and what to do
   */
  public RetriableException(String message) {
    super(message);
  }

  /**
   * Creates the exception with what led to it.
   *
   * @param message what happened and what to do
   * @param cause the failure underneath
   */
  public RetriableException(String message, Throwable cause) {
    super(message, cause);
  }
}

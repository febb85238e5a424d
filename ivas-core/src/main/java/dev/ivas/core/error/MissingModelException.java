package dev.ivas.core.error;

/** A model or provider that was asked for is not there, or does not match its checksum. */
public final class MissingModelException extends NonRetriableException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened and what to do
   */
  public MissingModelException(String message) {
    super(message);
  }

  /**
   * Creates the exception with what led to it.
   *
   * @param message what happened and what to do
   * @param cause the failure underneath
   */
  public MissingModelException(String message, Throwable cause) {
    super(message, cause);
  }
}

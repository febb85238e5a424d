package dev.ivas.core.error;

/** Trying again changes nothing until the input, the options or the installation change. */
public class NonRetriableException extends IvasException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened and what to do
   */
  public NonRetriableException(String message) {
    super(message);
  }

  /**
   * Creates the exception with what led to it.
   *
   * @param message what happened and what to do
   * @param cause the failure underneath
   */
  public NonRetriableException(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.ivas.core.error;

/** The input is missing, empty, not media, or damaged beyond what can be decoded. */
public final class UnreadableMediaException extends NonRetriableException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened and what to do
   */
  public UnreadableMediaException(String message) {
    super(message);
  }

  /**
   * Creates the exception with what led to it.
   *
   * @param message what happened and what to do
   * @param cause the failure underneath
   */
  public UnreadableMediaException(String message, Throwable cause) {
    super(message, cause);
  }
}

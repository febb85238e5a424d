package dev.ivas.core.error;

/** The policy in force forbids what was asked for; the message names the article of law. */
public final class ProhibitedUseException extends NonRetriableException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened and what to do
   */
  public ProhibitedUseException(String message) {
    super(message);
  }

  /**
   * Creates the exception with what led to it.
   *
   * @param message what happened and what to do
   * @param cause the failure underneath
   */
  public ProhibitedUseException(String message, Throwable cause) {
    super(message, cause);
  }
}

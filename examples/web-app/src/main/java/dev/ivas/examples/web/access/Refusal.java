package dev.ivas.examples.web.access;

/** A request is not answered; the message says why and what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * Refuses.
   *
   * @param status of HTTP, 400 to 503
   * @param message for people
   */
  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** {@return the status of HTTP} */
  public int status() {
    return status;
  }
}

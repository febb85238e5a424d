package dev.ivas.examples.cli.console;

import org.jspecify.annotations.Nullable;

/** The command was called in a way that cannot work; the message says what would. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses a call.
   *
   * @param message whole sentences for the person who typed it
   */
  public UsageException(@Nullable String message) {
    super(message);
  }
}

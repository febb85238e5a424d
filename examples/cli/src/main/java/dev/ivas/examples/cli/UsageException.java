package dev.ivas.examples.cli;

import org.jspecify.annotations.Nullable;

/** The command was called in a way that cannot work; the message says what would. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(@Nullable String message) {
    super(message);
  }
}

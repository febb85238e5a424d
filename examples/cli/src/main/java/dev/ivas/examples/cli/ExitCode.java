package dev.ivas.examples.cli;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.error.ProhibitedUseException;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.examples.cli.console.UsageException;

/** The exit codes scripts rely on. */
enum ExitCode {
  FINE(0),
  BAD_USAGE(2),
  UNREADABLE_INPUT(3),
  MISSING_MODEL(4),
  PROHIBITED(5),
  INTERNAL_ERROR(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(Throwable failure) {
    if (failure instanceof UsageException) {
      return BAD_USAGE;
    }
    if (failure instanceof UnreadableMediaException) {
      return UNREADABLE_INPUT;
    }
    if (failure instanceof MissingModelException) {
      return MISSING_MODEL;
    }
    if (failure instanceof ProhibitedUseException) {
      return PROHIBITED;
    }
    return INTERNAL_ERROR;
  }

  /** Tells whether the message alone says what a person can do. */
  static boolean isExplained(Throwable failure) {
    return of(failure) != INTERNAL_ERROR || failure instanceof AnalysisCancelledException;
  }
}

package dev.ivas.llm.redaction;

import java.util.Locale;

/** What can be taken out of a text. */
public enum PersonalData {
  /** E-mail addresses: written, or spoken as in "jane dot doe at example dot com". */
  EMAIL,
  /** Telephone numbers: seven or more digits in a row, written or spoken. */
  PHONE,
  /**
   * Names of people: those given by the caller, and those with which people introduce themselves.
   */
  NAME;

  /** {@return what stands in its place, numbered so that equals stay equals: {@code (name-1)}} */
  String placeholder(int number) {
    return "(" + name().toLowerCase(Locale.ROOT) + "-" + number + ")";
  }
}

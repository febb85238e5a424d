package dev.ivas.llm.redaction;

/**
 * Something found among the words of a text.
 *
 * @param kind what it is
 * @param from its first word
 * @param end the first word after it
 */
record Finding(PersonalData kind, int from, int end) {}

package dev.ivas.llm.internal.chat;

/**
 * How the form of an answer is asked for; a server that refuses one is asked with the next.
 *
 * <p>{@code BARE} leaves out temperature and seed as well, which some models refuse.
 */
enum AnswerForm {
  JSON_SCHEMA,
  JSON_OBJECT,
  TEXT,
  BARE;

  boolean isLast() {
    return this == BARE;
  }

  AnswerForm next() {
    return switch (this) {
      case JSON_SCHEMA -> JSON_OBJECT;
      case JSON_OBJECT -> TEXT;
      case TEXT, BARE -> BARE;
    };
  }
}

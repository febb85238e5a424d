package dev.ivas.accuracy.obedient;

/**
 * What a model is told to do.
 *
 * @param kind of order
 * @param value the score that is asked for, if any
 */
record Order(Kind kind, String value) {
  /** What can be ordered. */
  enum Kind {
    /** To give certain scores. */
    SCORE,
    /** To tell its instructions or its key. */
    LEAK,
    /** To answer in another form. */
    BREAK,
    /** To quote what nobody said. */
    FORGE,
    /** To state what should be decided about the person. */
    VERDICT
  }
}

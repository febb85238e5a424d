/**
 * Pauses and filled pauses in recordings whose truth is known: those of annotators, and those that
 * the test kit makes.
 *
 * <p>Start at {@link dev.ivas.accuracy.speech.SpeechEvaluation}.
 */
@NullMarked
package dev.ivas.accuracy.speech;

import org.jspecify.annotations.NullMarked;

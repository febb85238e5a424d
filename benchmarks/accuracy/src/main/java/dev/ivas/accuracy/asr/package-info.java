/**
 * Recognized words against spoken ones: errors, times, speed, and what noise does to them.
 *
 * <p>Start at {@link dev.ivas.accuracy.asr.AsrEvaluation}. Errors are counted as the field counts
 * them: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and
 * reversals", Soviet Physics Doklady 10 (1966), over words.
 */
@NullMarked
package dev.ivas.accuracy.asr;

import org.jspecify.annotations.NullMarked;

/**
 * How well apparent expression is told over time: clips named by the expression that is acted in
 * them, judged as an interview is.
 *
 * <p>Start at {@link dev.ivas.accuracy.emotion.ClipEvaluation}.
 */
@NullMarked
package dev.ivas.accuracy.emotion;

import org.jspecify.annotations.NullMarked;

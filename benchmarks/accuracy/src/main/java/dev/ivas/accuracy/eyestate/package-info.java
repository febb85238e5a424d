/**
 * How well open eyes are told from closed ones, on folders of eye crops.
 *
 * <p>Start at {@link dev.ivas.accuracy.eyestate.EyeStateEvaluation}.
 */
@NullMarked
package dev.ivas.accuracy.eyestate;

import org.jspecify.annotations.NullMarked;

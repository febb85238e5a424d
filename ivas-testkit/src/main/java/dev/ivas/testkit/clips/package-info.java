/**
 * Recordings of hesitant speech whose pauses and filled pauses are known to the sample: many
 * speakers, in noise, in rooms, through poor equipment.
 *
 * <p>Start at {@link dev.ivas.testkit.clips.ClipSet}. All is synthetic: figures measured on it are
 * kinder than life.
 */
@NullMarked
package dev.ivas.testkit.clips;

import org.jspecify.annotations.NullMarked;

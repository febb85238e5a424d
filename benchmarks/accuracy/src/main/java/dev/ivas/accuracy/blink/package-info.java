/**
 * Measures how blinks are found in eye aspect ratios over time.
 *
 * <p>Start at {@link dev.ivas.accuracy.blink.BlinkEvaluation}. Counted by events, as in T.
 * Soukupova and J. Cech, "Real-Time Eye Blink Detection using Facial Landmarks", CVWW 2016, and by
 * frames.
 */
@NullMarked
package dev.ivas.accuracy.blink;

import org.jspecify.annotations.NullMarked;

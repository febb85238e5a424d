/**
 * How far the eyes are open, and when they blink.
 *
 * <p>Start at {@link dev.ivas.gaze.blink.BlinkDetector}. Followed: T. Soukupova and J. Cech,
 * "Real-Time Eye Blink Detection using Facial Landmarks", CVWW 2016, for the ratio; the baseline
 * and the state machine are our own.
 */
@NullMarked
package dev.ivas.gaze.blink;

import org.jspecify.annotations.NullMarked;

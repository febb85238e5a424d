/**
 * How well gaze and blinks are told: eye contact and irises in photographs with labels, directions
 * and blinks in clips that were annotated frame by frame.
 *
 * <p>Start at {@link dev.ivas.accuracy.gaze.EyeContactEvaluation} and {@link
 * dev.ivas.accuracy.gaze.GazeClipEvaluation}. The annotations that come with IVAS, and how they
 * were made, lie in {@code benchmarks/accuracy/annotations/gaze}.
 */
@NullMarked
package dev.ivas.accuracy.gaze;

import org.jspecify.annotations.NullMarked;

/**
 * Face landmarks in photographs, against points that people set.
 *
 * <p>Start at {@link dev.ivas.accuracy.landmark.LandmarkEvaluation}.
 */
@NullMarked
package dev.ivas.accuracy.landmark;

import org.jspecify.annotations.NullMarked;

/**
 * Compares acoustic features with what librosa and Praat measured on the same recordings.
 *
 * <p>Start at {@link dev.ivas.accuracy.features.FeaturesEvaluation}.
 */
@NullMarked
package dev.ivas.accuracy.features;

import org.jspecify.annotations.NullMarked;

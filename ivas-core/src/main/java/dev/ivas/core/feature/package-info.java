/**
 * Named numbers: one at a time, as a vector, and over time.
 *
 * <p>Start at {@link dev.ivas.core.feature.FeatureSeries}, which every modality fills and the
 * timeline is written from.
 */
@NullMarked
package dev.ivas.core.feature;

import org.jspecify.annotations.NullMarked;

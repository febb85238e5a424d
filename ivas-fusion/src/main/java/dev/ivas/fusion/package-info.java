/**
 * Puts the modalities together: one score each from its own features, then their weighted mean.
 *
 * <p>Start at {@link dev.ivas.fusion.LateFusion}. The scores are transparent heuristics for
 * coaching: every mapping is piecewise linear, stated in the Javadoc of its scorer, and was not
 * validated as a prediction of how well anyone does a job. Everything is computed from the report's
 * own sections, so a stored report can be fused again with other weights.
 */
@NullMarked
package dev.ivas.fusion;

import org.jspecify.annotations.NullMarked;

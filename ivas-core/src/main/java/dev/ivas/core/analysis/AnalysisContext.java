package dev.ivas.core.analysis;

import dev.ivas.core.policy.Policy;

/**
 * What every modality is told about the interview at hand.
 *
 * @param policy what may be concluded
 * @param seed for whatever needs chance; the same seed gives the same result
 */
public record AnalysisContext(Policy policy, long seed) {
  /** Coaching, seed 0. */
  public static final AnalysisContext DEFAULT = new AnalysisContext(Policy.COACHING, 0);
}

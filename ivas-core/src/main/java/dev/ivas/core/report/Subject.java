package dev.ivas.core.report;

import dev.ivas.core.policy.Consent;
import org.jspecify.annotations.Nullable;

/**
 * Whose interview it is, as the caller named it; nothing is inferred.
 *
 * @param candidateId the caller's name for the candidate, or null
 * @param interviewId the caller's name for the interview, or null
 * @param questionSetId which questions were asked, for benchmarks, or null
 * @param consent the candidate's consent as recorded by the caller, or null
 */
public record Subject(
    @Nullable String candidateId,
    @Nullable String interviewId,
    @Nullable String questionSetId,
    @Nullable Consent consent) {
  /** Nobody in particular. */
  public static final Subject UNNAMED = new Subject(null, null, null, null);
}

package dev.ivas.core.report;

import dev.ivas.core.policy.Consent;
import org.jspecify.annotations.Nullable;

/**
 * Whose interview it is, as the caller named it; nothing is inferred.
 *
 * <p>Names come from outside and end up in files, pages and logs: they are at most {@value
 * #MAX_NAME_LENGTH} characters, not blank, and hold no control characters or half surrogate pairs.
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

  /** Longest name, in characters. */
  public static final int MAX_NAME_LENGTH = 200;

  public Subject {
    requireName("candidateId", candidateId);
    requireName("interviewId", interviewId);
    requireName("questionSetId", questionSetId);
  }

  private static void requireName(String component, @Nullable String name) {
    if (name == null) {
      return;
    }
    if (name.isBlank()
        || name.length() > MAX_NAME_LENGTH
        || name.codePoints().anyMatch(Subject::breaksText)) {
      throw new IllegalArgumentException(
          "%s must be 1 to %d printable characters or left out"
              .formatted(component, MAX_NAME_LENGTH));
    }
  }

  private static boolean breaksText(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}

package dev.ivas.core.policy;

import java.time.Instant;

/**
 * The record of a candidate's consent, as the caller obtained it.
 *
 * @param givenAt when it was given
 * @param scope what it covers, in the words shown to the candidate
 */
public record Consent(Instant givenAt, String scope) {
  public Consent {
    if (scope.isBlank()) {
      throw new IllegalArgumentException("consent needs the scope it was given for");
    }
  }
}

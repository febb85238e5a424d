package dev.ivas.examples.web.store;

import dev.ivas.core.policy.Policy;
import java.util.Objects;

/**
 * What the user has chosen for interviews to come.
 *
 * @param policy offered first
 * @param provider who judges the words: a name or address that {@link dev.ivas.llm.LlmProviders}
 *     knows
 * @param model of that provider; empty for its usual one
 * @param retentionDays after which interviews are erased; 0 to keep them until somebody does
 */
public record Settings(Policy policy, String provider, String model, int retentionDays) {
  /** Coaching, nothing sent anywhere, 30 days: as long as Illinois gives for a deletion. */
  public static final Settings DEFAULTS = new Settings(Policy.COACHING, "offline", "", 30);

  /**
   * Checks what came from outside.
   *
   * @throws IllegalArgumentException if a text is too long or the days are not 0 to 3650
   */
  public Settings {
    Objects.requireNonNull(policy, "policy");
    if (provider.length() > 200 || model.length() > 200) {
      throw new IllegalArgumentException("provider and model must have at most 200 characters");
    }
    if (retentionDays < 0 || retentionDays > 3650) {
      throw new IllegalArgumentException(
          "interviews can be kept 0 (no limit) to 3650 days, not " + retentionDays);
    }
  }
}

package dev.ivas.llm.internal.chat;

import org.jspecify.annotations.Nullable;

/** Where keys come from and what they look like. */
public final class ApiKey {
  /** The only variable that is read. */
  public static final String VARIABLE = "IVAS_LLM_API_KEY";

  private ApiKey() {}

  /**
   * Returns the key without blanks around it.
   *
   * @param given as a user gives it
   * @return null where there is none
   * @throws IllegalArgumentException if it cannot be sent; the message does not repeat it
   */
  public static @Nullable String of(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String key = given.strip();
    if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "an API key must not hold blanks or characters outside ASCII; check " + VARIABLE);
    }
    return key;
  }
}

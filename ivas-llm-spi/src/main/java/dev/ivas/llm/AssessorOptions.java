package dev.ivas.llm;

import dev.ivas.llm.redaction.Redaction;

/**
 * How a transcript is judged.
 *
 * @param samples answers asked for, each with its own seed, 1 to 15; more than half of them must be
 *     usable. Default 3: the least that has a median which one stray answer cannot move
 * @param repairs how often one answer that breaks the rules is asked for again, 0 to 5; default 2
 * @param maxCharacters longest text judged in all, at least 1000; what comes after is left out and
 *     counted. Default 120000, about two hours of talking
 * @param redaction what is taken out before a provider sees it; default nothing
 */
public record AssessorOptions(int samples, int repairs, int maxCharacters, Redaction redaction) {
  public AssessorOptions {
    require(samples >= 1 && samples <= 15, "samples must be 1 to 15");
    require(repairs >= 0 && repairs <= 5, "repairs must be 0 to 5");
    require(maxCharacters >= 1000, "maxCharacters must be at least 1000");
  }

  /** {@return the defaults told above} */
  public static AssessorOptions defaults() {
    return builder().build();
  }

  /**
   * Adds the names in a candidate's identifier to what is taken out, where names are.
   *
   * @param identifier see {@link Redaction#withIdentifier}
   * @return the same options with these names, too
   */
  public AssessorOptions withCandidate(String identifier) {
    return new AssessorOptions(
        samples, repairs, maxCharacters, redaction.withIdentifier(identifier));
  }

  /** {@return a builder that starts from the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder {
    private int samples = 3;
    private int repairs = 2;
    private int maxCharacters = 120_000;
    private Redaction redaction = Redaction.none();

    private Builder() {}

    /**
     * Sets the answers asked for.
     *
     * @param value 1 to 15
     * @return this
     */
    public Builder samples(int value) {
      this.samples = value;
      return this;
    }

    /**
     * Sets how often one answer is asked for again.
     *
     * @param value 0 to 5
     * @return this
     */
    public Builder repairs(int value) {
      this.repairs = value;
      return this;
    }

    /**
     * Sets the longest text judged in all.
     *
     * @param value in characters
     * @return this
     */
    public Builder maxCharacters(int value) {
      this.maxCharacters = value;
      return this;
    }

    /**
     * Sets what is taken out before a provider sees it.
     *
     * @param value {@link Redaction#all()} for all that can be found
     * @return this
     */
    public Builder redaction(Redaction value) {
      this.redaction = value;
      return this;
    }

    /**
     * Checks and returns the options.
     *
     * @return the options
     * @throws IllegalArgumentException if one is out of its range
     */
    public AssessorOptions build() {
      return new AssessorOptions(samples, repairs, maxCharacters, redaction);
    }
  }
}

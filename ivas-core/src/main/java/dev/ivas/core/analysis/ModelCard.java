package dev.ivas.core.analysis;

/**
 * What a report says of a model it used.
 *
 * @param name as resolved by the model store
 * @param version of the weights
 * @param sha256 of the weights, 64 lower-case hexadecimal digits
 * @param licence SPDX identifier of the weights' licence
 * @param trainingDataTerms in one sentence, on what data it was trained and under which terms
 */
public record ModelCard(
    String name, String version, String sha256, String licence, String trainingDataTerms) {
  public ModelCard {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256 of " + name + " must be 64 hexadecimal digits");
    }
  }
}

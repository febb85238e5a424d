package dev.ivas.models;

import dev.ivas.core.analysis.ModelCard;

/**
 * What is known of a model without loading it.
 *
 * @param card its name, version, SHA-256, licence and the terms of its training data
 * @param source where the weights come from and what was done to them, in one sentence
 * @param resource where they lie: a path on the class path, or a file relative to the user's folder
 */
public record ModelDescription(ModelCard card, String source, String resource) {
  /** {@return the name the store resolves, as on the card} */
  public String name() {
    return card.name();
  }
}

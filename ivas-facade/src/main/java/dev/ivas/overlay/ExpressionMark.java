package dev.ivas.overlay;

import dev.ivas.core.face.Emotion;

/**
 * An apparent expression; not a claim about feelings.
 *
 * @param emotion which of the seven
 * @param probability of it, in [0, 1]
 */
public record ExpressionMark(Emotion emotion, double probability) {
  public ExpressionMark {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability must be in [0, 1], not " + probability);
    }
  }

  /** What a caption says of it. */
  String caption() {
    return "apparent expression: %s %d %%"
        .formatted(emotion.label(), Math.round(100 * probability));
  }
}

package dev.ivas.internal.result;

import dev.ivas.core.media.MediaDamage;

/**
 * What only the source of an interview knows.
 *
 * @param rotationDegrees how far pictures were turned clockwise for display
 * @param damage what could not be decoded
 */
public record SourceFacts(int rotationDegrees, MediaDamage damage) {
  /** A live source: upright and undamaged. */
  public static final SourceFacts LIVE = new SourceFacts(0, MediaDamage.NONE);
}

package dev.ivas.core.media;

import java.util.List;

/**
 * What a recording should have held but did not give.
 *
 * @param framesLost images that could not be decoded or are missing, an estimate, at least 0
 * @param microsLost time not covered by what was decoded, in microseconds, at least 0
 * @param notes one sentence for each kind of damage, for people
 */
public record MediaDamage(long framesLost, long microsLost, List<String> notes) {
  /** Nothing was lost. */
  public static final MediaDamage NONE = new MediaDamage(0, 0, List.of());

  public MediaDamage {
    if (framesLost < 0 || microsLost < 0) {
      throw new IllegalArgumentException("losses must not be negative");
    }
    notes = List.copyOf(notes);
  }
}

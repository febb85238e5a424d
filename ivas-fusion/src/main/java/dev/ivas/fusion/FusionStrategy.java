package dev.ivas.fusion;

import dev.ivas.core.report.FusionSection;

/** A way to put the modalities of one interview together. */
@FunctionalInterface
public interface FusionStrategy {
  /**
   * Puts together what was found.
   *
   * @param input the sections of one interview; a missing one is null
   * @return the fused section; the same input gives the same result
   * @throws IllegalArgumentException if a number in a section is not finite; the message names it
   */
  FusionSection fuse(FusionInput input);

  /** {@return what the report's provenance calls it; the same for the same results} */
  default String name() {
    return "custom";
  }
}

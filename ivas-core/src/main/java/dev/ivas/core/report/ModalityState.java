package dev.ivas.core.report;

import dev.ivas.core.analysis.ModalityStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether a modality has findings.
 *
 * @param status PRESENT, ABSENT, WITHHELD or PROHIBITED
 * @param reason why not, in a sentence; null when present
 */
public record ModalityState(ModalityStatus status, @Nullable String reason) {
  public ModalityState {
    if ((status == ModalityStatus.PRESENT) != (reason == null)) {
      throw new IllegalArgumentException("a reason is needed exactly when a modality is missing");
    }
  }
}

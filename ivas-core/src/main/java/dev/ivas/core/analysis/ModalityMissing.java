package dev.ivas.core.analysis;

/**
 * No findings of one modality.
 *
 * @param status why, in one word; never PRESENT
 * @param reason why, in a sentence
 */
public record ModalityMissing(ModalityStatus status, String reason) implements ModalityResult {
  public ModalityMissing {
    if (status == ModalityStatus.PRESENT || reason.isBlank()) {
      throw new IllegalArgumentException("a missing modality needs a status and a reason");
    }
  }
}

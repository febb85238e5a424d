package dev.ivas.core.analysis;

/** What one modality concluded: findings, or the reason there are none. */
public sealed interface ModalityResult permits ModalityPresent, ModalityMissing {
  /** {@return whether findings are there, and if not, of which kind the reason is} */
  ModalityStatus status();
}

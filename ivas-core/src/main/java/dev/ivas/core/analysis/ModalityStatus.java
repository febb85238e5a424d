package dev.ivas.core.analysis;

/** Whether a modality has findings, and if not, why. */
public enum ModalityStatus {
  /** Findings are there. */
  PRESENT,
  /** Nothing to analyse, or nothing to analyse it with. */
  ABSENT,
  /** The data are too poor to be judged. */
  WITHHELD,
  /** The policy forbids it. */
  PROHIBITED
}

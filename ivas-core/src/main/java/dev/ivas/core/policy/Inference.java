package dev.ivas.core.policy;

/** A conclusion about a person that a policy can forbid, beyond what is merely observed. */
public enum Inference {
  /** Expression read from the face. */
  EMOTION,
  /** The engagement number derived from gaze. */
  ENGAGEMENT,
  /** Any score derived from voice quality or fundamental frequency. */
  VOICE_SCORE,
  /** Whatever a language model concludes from pictures of the candidate. */
  PICTURE_JUDGEMENT
}

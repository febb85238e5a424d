package dev.ivas.llm.dialogue;

/** Who speaks, as far as it matters for a judgement. */
public enum Speaker {
  /** Whose words are judged. */
  CANDIDATE,
  /** Whoever asks: these words say what an answer is about, and are never judged or quoted. */
  INTERVIEWER
}

package dev.ivas.fer;

import java.util.Locale;

/**
 * An apparent expression as the raters of FER+ named it, in the order of their file.
 *
 * <p>Source: Barsoum et al., "Training Deep Networks for Facial Expression Recognition with
 * Crowd-Sourced Label Distribution", ICMI 2016.
 */
public enum FerPlusEmotion {
  /** First column. */
  NEUTRAL,
  /** FER-2013's happy. */
  HAPPINESS,
  /** FER-2013's surprise. */
  SURPRISE,
  /** FER-2013's sad. */
  SADNESS,
  /** FER-2013's angry. */
  ANGER,
  /** FER-2013's disgust. */
  DISGUST,
  /** FER-2013's fear. */
  FEAR,
  /** FER-2013 has no such class. */
  CONTEMPT;

  /** {@return the name as FER+ writes it, in lower case} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.ivas.audio.librosa;

import java.util.Map;

/** Measures one family of features under one setting. */
interface SettingMeter {
  /** The key under which a meter says why it has no numbers. */
  String ERROR = "error";

  /** Takes the next samples. */
  void accept(double[] samples, int from, int to);

  /** Ends the sound; returns the numbers by name, or an error by {@link #ERROR}. */
  Map<String, Object> finish();

  /** {@return the error of sound too short for one window} */
  static Map<String, Object> tooShort(int windowLength) {
    return Map.of(ERROR, "the sound is too short for one window of " + windowLength + " samples");
  }
}

package dev.ivas.testkit.clips;

import dev.ivas.testkit.voice.Speech;

/** How a recording was made: where, in which noise, with what equipment. */
public enum Condition {
  /** In a quiet room, by good equipment. */
  CLEAN("clean"),
  /** White noise 20 dB below the speech. */
  WHITE_20_DB("20 dB"),
  /** Pink noise 20 dB below the speech. */
  PINK_20_DB("20 dB pink"),
  /** White noise 10 dB below the speech. */
  WHITE_10_DB("10 dB"),
  /** A living room: reverberation time 0.3 s. */
  SMALL_ROOM("room 0.3 s"),
  /** An office with bare walls: reverberation time 0.6 s. */
  OFFICE("room 0.6 s"),
  /** A meeting room with bare walls: reverberation time 0.9 s. */
  MEETING_ROOM("room 0.9 s"),
  /** An offset of a fifth of full scale. */
  OFFSET("offset"),
  /** Clipped 12 dB below its loudest sample. */
  CLIPPED("clipped"),
  /** Sampled at 8 kHz, as by a telephone. */
  TELEPHONE("8 kHz");

  private final String label;

  Condition(String label) {
    this.label = label;
  }

  /** {@return the name used in truths and results} */
  public String label() {
    return label;
  }

  /** {@return samples a second} */
  public int sampleRateHz() {
    return this == TELEPHONE ? Speech.SAMPLE_RATE_HZ / 2 : Speech.SAMPLE_RATE_HZ;
  }

  /** Returns the speech as it is recorded, each sample in [-1, 1]. */
  float[] record(float[] speech, long seed) {
    return switch (this) {
      case CLEAN -> speech;
      case WHITE_20_DB -> Noise.WHITE.added(speech, 20, seed);
      case PINK_20_DB -> Noise.PINK.added(speech, 20, seed);
      case WHITE_10_DB -> Noise.WHITE.added(speech, 10, seed);
      case SMALL_ROOM -> new Room(0.3, seed).echoing(speech, Speech.SAMPLE_RATE_HZ);
      case OFFICE -> new Room(0.6, seed).echoing(speech, Speech.SAMPLE_RATE_HZ);
      case MEETING_ROOM -> new Room(0.9, seed).echoing(speech, Speech.SAMPLE_RATE_HZ);
      case OFFSET -> Equipment.raised(speech, 0.2f);
      case CLIPPED -> Equipment.clipped(speech, 0.25);
      case TELEPHONE -> Equipment.halved(speech);
    };
  }
}

package dev.ivas.testkit.voice;

import java.util.List;

/**
 * What is to be said, in order: phrases, silences and filled pauses.
 *
 * <p>Parts that follow each other without a {@link Silence} between them are said in one breath.
 * Speaking the same script always gives the same samples.
 *
 * @param parts at least one of them heard; silences lie between others
 */
public record SpeechScript(List<Part> parts) {
  public SpeechScript {
    parts = List.copyOf(parts);
    if (parts.stream().allMatch(part -> part instanceof Silence)) {
      throw new IllegalArgumentException("a script must have something to say");
    }
  }

  /** A piece of a script. */
  public sealed interface Part permits Phrase, Silence, FilledPause {}

  /**
   * Words said without a pause.
   *
   * @param text one sentence or a part of one, in English, without commas
   */
  public record Phrase(String text) implements Part {}

  /**
   * Nobody speaks.
   *
   * @param millis how long, at least 1
   */
  public record Silence(int millis) implements Part {
    public Silence {
      if (millis < 1) {
        throw new IllegalArgumentException("a silence must last at least 1 ms, not " + millis);
      }
    }
  }

  /** {@return the script spoken in a quiet room, its loudest sample at half of full scale} */
  public Speech speak() {
    return speak(Speaker.KEVIN);
  }

  /**
   * Speaks the script in a quiet room.
   *
   * @param speaker who
   * @return the speech, its loudest sample at half of full scale
   */
  public Speech speak(Speaker speaker) {
    return speak(speaker, RoomTone.QUIET_ROOM);
  }

  Speech speak(Speaker speaker, RoomTone room) {
    try (KevinVoice voice = new KevinVoice(speaker)) {
      SpeechTrack track = new SpeechTrack();
      for (Part part : parts) {
        if (part instanceof Phrase phrase) {
          track.words(voice.say(phrase.text()));
        } else if (part instanceof FilledPause filler) {
          track.filler(filler.label(), voice.fill(filler));
        } else if (part instanceof Silence silence) {
          track.silence(silence.millis());
        }
      }
      return track.in(room);
    }
  }
}

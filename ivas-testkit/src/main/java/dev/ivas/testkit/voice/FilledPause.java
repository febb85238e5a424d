package dev.ivas.testkit.voice;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Utterance;

/**
 * A filled pause as people make them: a schwa held on a level voice, closed by a nasal or not.
 *
 * @param label {@code um} or {@code uh}
 * @param millis how long it sounds, 200 to 1000
 */
public record FilledPause(String label, int millis) implements SpeechScript.Part {
  private static final double VOWEL_SHARE_OF_UM = 0.6;
  private static final double SILENCE_SECONDS = 0.2;
  private static final double START_PITCH = 0.96;
  private static final double END_PITCH = 0.92;

  public FilledPause {
    if (!label.equals("um") && !label.equals("uh")) {
      throw new IllegalArgumentException("a filled pause is um or uh, not '" + label + "'");
    }
    if (millis < 200 || millis > 1000) {
      throw new IllegalArgumentException("a filled pause has 200 to 1000 ms, not " + millis);
    }
  }

  /** Gives vowel and nasal their length, and the vowel the sound of the speaker's schwa. */
  void lengthen(Utterance utterance, Speaker speaker) {
    Item silence = KevinVoice.head(utterance, "Segment");
    Item vowel = silence == null ? null : silence.getNext();
    if (silence == null || vowel == null) {
      throw new IllegalArgumentException("FreeTTS cannot say '" + label + "'");
    }
    double end = silence.getFeatures().getFloat("end");
    vowel.getFeatures().setString("name", speaker.vowel());
    double seconds = speaker.tract() * millis / 1000;
    Item nasal = label.equals("um") ? vowel.getNext() : null;
    end += (nasal == null ? 1 : VOWEL_SHARE_OF_UM) * seconds;
    end(vowel, end);
    if (nasal != null) {
      end += (1 - VOWEL_SHARE_OF_UM) * seconds;
      end(nasal, end);
    }
    Item after = (nasal == null ? vowel : nasal).getNext();
    if (after != null) {
      end(after, end + SILENCE_SECONDS);
    }
  }

  /** Replaces the melody by a level voice that sinks a little. */
  void level(Utterance utterance, Speaker speaker) {
    double hz = speaker.pitchHz() / speaker.tract();
    Item target = KevinVoice.head(utterance, "Target");
    while (target != null) {
      boolean last = target.getNext() == null;
      target.getFeatures().setFloat("f0", (float) (hz * (last ? END_PITCH : START_PITCH)));
      target = target.getNext();
    }
  }

  private static void end(Item segment, double seconds) {
    segment.getFeatures().setFloat("end", (float) seconds);
  }
}

package dev.ivas.core.speech;

import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * When speech is heard.
 *
 * @param speech stretches of speech, in order, not touching one another
 */
public record SpeechActivity(List<TimeSpan> speech) {
  public SpeechActivity {
    speech = List.copyOf(speech);
    for (int i = 1; i < speech.size(); i++) {
      if (speech.get(i).startMicros() <= speech.get(i - 1).endMicros()) {
        throw new IllegalArgumentException("stretches must be in order and must not touch");
      }
    }
  }

  /** {@return how long speech is heard in all, in microseconds} */
  public long speechMicros() {
    return speech.stream().mapToLong(TimeSpan::durationMicros).sum();
  }

  /**
   * Returns the silences between stretches; what comes before the first and after the last is none.
   *
   * @param minMicros shortest silence that counts, in microseconds
   * @return the pauses, in order
   */
  public List<TimeSpan> pauses(long minMicros) {
    List<TimeSpan> pauses = new ArrayList<>();
    for (int i = 1; i < speech.size(); i++) {
      long silentFrom = speech.get(i - 1).endMicros();
      TimeSpan gap = new TimeSpan(silentFrom, speech.get(i).startMicros());
      if (gap.durationMicros() >= minMicros) {
        pauses.add(gap);
      }
    }
    return List.copyOf(pauses);
  }
}

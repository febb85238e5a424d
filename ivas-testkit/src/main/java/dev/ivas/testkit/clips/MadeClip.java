package dev.ivas.testkit.clips;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.testkit.voice.Speech;
import dev.ivas.testkit.voice.TimedLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recording and its truth.
 *
 * @param name without ending; tells speaker, condition and number
 * @param condition how it was recorded
 * @param development whether settings may be chosen on it; else it is for testing only
 * @param speech what was said; its samples are those before the recording
 */
public record MadeClip(String name, Condition condition, boolean development, Speech speech) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@return the sound as recorded, mono at the condition's rate, each sample in [-1, 1]} */
  public float[] samples() {
    return condition.record(speech.samples(), name.hashCode());
  }

  /**
   * Writes {@code NAME.wav} and its truth, {@code NAME.json}.
   *
   * @param folder an existing one
   * @throws IOException if they cannot be written
   */
  public void write(Path folder) throws IOException {
    WaveFile.write(folder.resolve(name + ".wav"), samples(), condition.sampleRateHz());
    JSON.writeValue(folder.resolve(name + ".json").toFile(), truth());
  }

  private Map<String, Object> truth() {
    Map<String, Object> truth = new LinkedHashMap<>();
    truth.put("condition", condition.label());
    truth.put("split", development ? "development" : "test");
    truth.put("duration", speech.durationMicros() / 1e6);
    truth.put("pauses", speech.pauses().stream().map(MadeClip::pause).toList());
    truth.put("fillers", speech.fillers().stream().map(one -> labelled("filler", one)).toList());
    truth.put("words", speech.words().stream().map(one -> labelled("word", one)).toList());
    return truth;
  }

  private static List<Double> pause(TimeSpan span) {
    return List.of(span.startSeconds(), span.endSeconds(), span.durationMicros() / 1e6);
  }

  private static Map<String, Object> labelled(String key, TimedLabel label) {
    return Map.of(
        key, label.label(), "start", label.span().startSeconds(), "end", label.span().endSeconds());
  }
}

package dev.ivas.accuracy.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads truths such as those of {@code audio-gold/truth} and of the test kit.
 *
 * <pre>
 * pauses     [[start, end], ...]   all silences, those at both ends too or not
 * fillers    [{filler, start, end}, ...]
 * condition  how it was recorded; else "noise": "... 20 dB ..." makes "20 dB", nothing "clean"
 * split      development or test
 * same_as    name of the truth beside it that also holds here
 * </pre>
 */
final class TruthJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DECIBELS = Pattern.compile("(\\d+) dB");

  private TruthJson() {}

  /** Returns what a file tells of pauses and filled pauses, or empty where it tells nothing. */
  static Optional<SpeechTruth> read(Path file) {
    try {
      JsonNode own = JSON.readTree(file.toFile());
      JsonNode spans =
          own.has("same_as")
              ? JSON.readTree(file.resolveSibling(own.get("same_as").asText() + ".json").toFile())
              : own;
      if (!spans.has("pauses") && !spans.has("fillers")) {
        return Optional.empty();
      }
      return Optional.of(
          new SpeechTruth(
              condition(own),
              own.path("split").asText(""),
              spans(spans.get("pauses")),
              spans(spans.get("fillers"))));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableMediaException(
          "The truth %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String condition(JsonNode truth) {
    Matcher noise = DECIBELS.matcher(truth.path("noise").asText());
    String byNoise = noise.find() ? noise.group() : "clean";
    return truth.path("condition").asText(byNoise);
  }

  private static Optional<List<LabelledSpan>> spans(@Nullable JsonNode list) {
    if (list == null) {
      return Optional.empty();
    }
    List<LabelledSpan> spans = new ArrayList<>();
    for (JsonNode each : list) {
      JsonNode start = each.isArray() ? each.path(0) : each.path("start");
      JsonNode end = each.isArray() ? each.path(1) : each.path("end");
      if (!start.isNumber() || !end.isNumber()) {
        throw new IllegalArgumentException(
            "each span needs a start and an end, but one is " + each);
      }
      spans.add(new LabelledSpan(start.asDouble(), end.asDouble(), each.path("filler").asText("")));
    }
    return Optional.of(spans);
  }
}

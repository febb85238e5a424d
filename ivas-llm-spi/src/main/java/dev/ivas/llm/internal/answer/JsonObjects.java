package dev.ivas.llm.internal.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the JSON objects in a text that may hold prose and code fences, too. */
final class JsonObjects {
  /** Longest text searched, in characters; an answer has about 2000. */
  static final int MAX_TEXT = 100_000;

  private static final int MAX_ATTEMPTS = 200;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonObjects() {}

  /** Returns the outermost objects in order; what is no JSON is passed over. */
  static List<JsonNode> in(String text) {
    List<JsonNode> objects = new ArrayList<>();
    int at = text.indexOf('{');
    for (int attempt = 0; at >= 0 && attempt < MAX_ATTEMPTS; attempt++) {
      at = text.indexOf('{', readAt(text, at, objects));
    }
    return objects;
  }

  /** Returns where to go on. */
  private static int readAt(String text, int from, List<JsonNode> objects) {
    try (JsonParser parser = MAPPER.createParser(text.substring(from))) {
      JsonNode node = MAPPER.readTree(parser);
      objects.add(node);
      return from + (int) parser.currentLocation().getCharOffset();
    } catch (IOException e) {
      return from + 1;
    }
  }
}

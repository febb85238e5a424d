package dev.ivas.llm.internal.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Takes numbers that a model wrote as text, {@code "70"}, for the numbers they are. */
final class NumberTexts {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?");

  private NumberTexts() {}

  /** Returns the answer with the values of its scores as numbers, where they are such. */
  static JsonNode asNumbers(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    for (JsonNode line : copy.path("scores")) {
      JsonNode value = line.path("value");
      if (line instanceof ObjectNode object
          && value.isTextual()
          && NUMBER.matcher(value.textValue().strip()).matches()) {
        object.put("value", Double.parseDouble(value.textValue().strip()));
      }
    }
    return copy;
  }
}

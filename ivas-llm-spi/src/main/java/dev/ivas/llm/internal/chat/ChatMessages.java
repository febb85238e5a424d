package dev.ivas.llm.internal.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes requests for completions and reads what comes back. */
final class ChatMessages {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Of all that a server writes, only these words are shown: it may echo the transcript. */
  private static final Set<String> ERROR_CODES =
      Set.of(
          "context_length_exceeded",
          "insufficient_quota",
          "invalid_api_key",
          "invalid_request_error",
          "json_validate_failed",
          "model_decommissioned",
          "model_not_found",
          "rate_limit_exceeded",
          "tokens",
          "unsupported_parameter",
          "unsupported_value");

  private ChatMessages() {}

  static byte[] request(ChatPrompt prompt, String model, double temperature, AnswerForm form) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("model", model);
    body.putArray("messages")
        .add(message("system", prompt.instructions()))
        .add(prompt.pictures().isEmpty() ? message("user", prompt.input()) : illustrated(prompt));
    if (form != AnswerForm.BARE) {
      body.put("temperature", temperature);
      body.put("seed", seed31(prompt.seed()));
    }
    if (form == AnswerForm.JSON_SCHEMA) {
      body.set("response_format", schemaFormat(prompt.responseSchema()));
    } else if (form == AnswerForm.JSON_OBJECT) {
      body.putObject("response_format").put("type", "json_object");
    }
    return bytes(body);
  }

  private static ObjectNode message(String role, String content) {
    return MAPPER.createObjectNode().put("role", role).put("content", content);
  }

  private static ObjectNode illustrated(ChatPrompt prompt) {
    ObjectNode message = MAPPER.createObjectNode().put("role", "user");
    ArrayNode parts = message.putArray("content");
    parts.addObject().put("type", "text").put("text", prompt.input());
    for (String picture : prompt.pictures()) {
      parts
          .addObject()
          .put("type", "image_url")
          .putObject("image_url")
          .put("url", "data:image/jpeg;base64," + picture);
    }
    return message;
  }

  /** Some servers take 32 bits only, and no negative number. */
  private static int seed31(long seed) {
    return Long.hashCode(seed) & Integer.MAX_VALUE;
  }

  private static ObjectNode schemaFormat(String schema) {
    ObjectNode format = MAPPER.createObjectNode().put("type", "json_schema");
    ObjectNode named = format.putObject("json_schema").put("name", "answer").put("strict", true);
    try {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(schema);
      named.set("schema", tree.without(List.of("$schema", "$id")));
    } catch (JsonProcessingException | ClassCastException e) {
      throw new IllegalArgumentException("responseSchema must be a JSON Schema object", e);
    }
    return format;
  }

  /** Half a surrogate pair becomes a question mark on the way through a string. */
  private static byte[] bytes(ObjectNode body) {
    try {
      return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /** Returns the text of the first choice, a refusal included; empty if there is no choice. */
  static Optional<String> content(byte[] body) {
    JsonNode message = tree(body).path("choices").path(0).path("message");
    if (!message.isObject()) {
      return Optional.empty();
    }
    JsonNode content = message.path("content");
    if (content.isArray()) {
      StringBuilder text = new StringBuilder();
      content.forEach(part -> text.append(part.path("text").asText("")));
      return Optional.of(text.toString());
    }
    return Optional.of(
        content.asText("").isEmpty() ? message.path("refusal").asText("") : content.asText());
  }

  /** Returns the server's word for an error, such as {@code model_not_found}; never its text. */
  static Optional<String> errorCode(byte[] body) {
    JsonNode error = tree(body).path("error");
    for (String key : List.of("code", "type")) {
      String code = error.path(key).asText("");
      if (ERROR_CODES.contains(code)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private static JsonNode tree(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      return MAPPER.missingNode();
    }
  }
}

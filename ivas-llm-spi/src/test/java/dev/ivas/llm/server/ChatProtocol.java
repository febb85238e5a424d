package dev.ivas.llm.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of OpenAI's chat completions, held against a request.
 *
 * @param key asked for, or null
 * @param models known; empty for every one
 */
record ChatProtocol(@Nullable String key, Set<String> models) {
  private static final String INVALID = "invalid_request_error";
  private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant");
  private static final Set<String> FORMATS = Set.of("text", "json_object", "json_schema");

  /** Why a request is turned away. */
  record Refusal(int status, @Nullable String code, String message) {
    void answer(HttpExchange exchange) throws IOException {
      Behaviour.send(exchange, status, Completions.error(INVALID, code, message));
    }
  }

  Optional<Refusal> check(HttpExchange exchange, byte[] bytes) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    if (!exchange.getRequestURI().getPath().endsWith("/chat/completions")) {
      return refuse(404, null, "Unknown request URL");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return refuse(405, null, "Not allowed to " + exchange.getRequestMethod());
    }
    if (key != null && !("Bearer " + key).equals(shown)) {
      return refuse(401, "invalid_api_key", "Incorrect API key provided: " + shown);
    }
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      return refuse(415, null, "Unsupported content type " + type);
    }
    JsonNode body = Completions.tree(bytes);
    if (!body.isObject()) {
      return refuse(400, null, "We could not parse the JSON body of your request");
    }
    if (!models.isEmpty() && !models.contains(body.path("model").asText())) {
      return refuse(404, "model_not_found", "The model does not exist: " + body.path("model"));
    }
    return fault(body).map(message -> new Refusal(400, null, message));
  }

  private static Optional<Refusal> refuse(int status, @Nullable String code, String message) {
    return Optional.of(new Refusal(status, code, message));
  }

  private static Optional<String> fault(JsonNode body) {
    JsonNode messages = body.path("messages");
    if (!body.path("model").isTextual()) {
      return Optional.of("you must provide a model parameter");
    }
    if (!messages.isArray() || messages.isEmpty()) {
      return Optional.of("'messages' must be an array that is not empty");
    }
    for (JsonNode message : messages) {
      if (!ROLES.contains(message.path("role").asText()) || !isContent(message.path("content"))) {
        return Optional.of("a message is not well-formed");
      }
    }
    double temperature = body.path("temperature").asDouble(1);
    if (!(temperature >= 0 && temperature <= 2)) {
      return Optional.of("'temperature' must be 0 to 2");
    }
    if (body.has("seed") && !body.path("seed").canConvertToExactIntegral()) {
      return Optional.of("'seed' must be an integer");
    }
    if (body.path("stream").asBoolean()) {
      return Optional.of("this server does not stream");
    }
    return body.has("response_format")
        ? formatFault(body.path("response_format"), messages.toString())
        : Optional.empty();
  }

  private static boolean isContent(JsonNode content) {
    if (!content.isArray()) {
      return content.isTextual();
    }
    for (JsonNode part : content) {
      String url = part.path("image_url").path("url").asText("");
      boolean text = part.path("type").asText().equals("text") && part.path("text").isTextual();
      boolean picture = part.path("type").asText().equals("image_url") && url.contains(":");
      if (!text && !picture) {
        return false;
      }
    }
    return !content.isEmpty();
  }

  private static Optional<String> formatFault(JsonNode format, String messages) {
    String type = format.path("type").asText();
    JsonNode named = format.path("json_schema");
    if (!FORMATS.contains(type)) {
      return Optional.of("'response_format.type' is unknown");
    }
    if (type.equals("json_object") && !messages.toLowerCase(Locale.ROOT).contains("json")) {
      return Optional.of("'messages' must contain the word 'json' in some form");
    }
    if (!type.equals("json_schema")) {
      return Optional.empty();
    }
    if (!named.path("name").asText().matches("[a-zA-Z0-9_-]{1,64}")) {
      return Optional.of("'response_format.json_schema.name' is missing or odd");
    }
    return named.path("strict").asBoolean() && !isStrict(named.path("schema"))
        ? Optional.of("in strict schemas all properties are required and no others allowed")
        : Optional.empty();
  }

  private static boolean isStrict(JsonNode schema) {
    if (schema.path("type").asText().equals("object")) {
      Set<String> required = new HashSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      Set<String> properties = new HashSet<>();
      schema.path("properties").fieldNames().forEachRemaining(properties::add);
      if (!required.equals(properties) || schema.path("additionalProperties").asBoolean(true)) {
        return false;
      }
    }
    for (JsonNode each : schema) {
      if (each.isContainerNode() && !isStrict(each)) {
        return false;
      }
    }
    return true;
  }
}

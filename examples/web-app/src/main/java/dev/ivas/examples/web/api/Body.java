package dev.ivas.examples.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.examples.web.access.Refusal;
import io.javalin.http.Context;

/** Reads what a page sends as JSON. */
final class Body {
  private static final JsonMapper JSON = new JsonMapper();

  private Body() {}

  /**
   * Reads a request's body.
   *
   * @throws JsonProcessingException if it is no JSON, or of other types
   * @throws Refusal if it is null
   */
  static <T> T read(Context request, Class<T> type) throws JsonProcessingException {
    T body = JSON.readValue(request.body(), type);
    if (body == null) {
      throw new Refusal(400, "The request is empty.");
    }
    return body;
  }
}

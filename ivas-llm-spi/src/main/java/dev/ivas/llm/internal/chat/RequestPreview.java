package dev.ivas.llm.internal.chat;

import java.nio.charset.StandardCharsets;

/** Shows a request as it would be sent. */
final class RequestPreview {
  private RequestPreview() {}

  /** Returns the request's line, its headers without the key, a blank line and its body. */
  static String of(ChatSettings settings, byte[] body) {
    String key = settings.apiKey() == null ? "" : "Authorization: Bearer (the key, not shown)\n";
    return "POST "
        + settings.endpoint().uri()
        + "\nContent-Type: application/json\nAccept: application/json\n"
        + key
        + "\n"
        + new String(body, StandardCharsets.UTF_8)
        + "\n";
  }
}

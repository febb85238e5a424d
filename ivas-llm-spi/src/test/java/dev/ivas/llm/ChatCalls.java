package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.llm.internal.AnswerSchema;
import dev.ivas.llm.internal.chat.Pace;
import dev.ivas.llm.server.ChatServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Calls of a server that wait without losing time, and the secrets they must keep. */
final class ChatCalls {
  static final String KEY = "sk-secret-0123456789";
  static final LlmRequest REQUEST =
      new LlmRequest(
          "the rules, in JSON",
          "a secret confession",
          AnswerSchema.text(),
          Transcripts.of("a secret confession"),
          List.of(),
          0,
          -5);

  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  /** In milliseconds. */
  final List<Long> waits = new ArrayList<>();

  OpenAiCompatibleProvider.Builder to(String url) {
    return OpenAiCompatibleProvider.builder()
        .baseUrl(url)
        .model("llama")
        .apiKey(KEY)
        .timeout(Duration.ofSeconds(10))
        .pace(new Pace(2, Clock.fixed(NOW, ZoneOffset.UTC), 1, waits::add));
  }

  String complete(ChatServer server) {
    return to(server.url()).build().complete(REQUEST);
  }

  static void holdsNoSecrets(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain(KEY, "confession", "the rules");
    }
  }
}

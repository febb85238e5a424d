package dev.ivas.llm.internal.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is spoken to.
 *
 * @param endpoint where
 * @param model its name there
 * @param apiKey sent as bearer token; null for servers without
 * @param temperature of sampling, at least 0
 * @param timeout of one exchange, from connecting to the last byte
 * @param maxResponseBytes longest response read
 */
public record ChatSettings(
    Endpoint endpoint,
    String model,
    @Nullable String apiKey,
    double temperature,
    Duration timeout,
    int maxResponseBytes) {
  /** {@return where and which model; no secrets} */
  @Override
  public String toString() {
    return endpoint.host() + " " + model;
  }
}

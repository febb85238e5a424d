package dev.ivas.llm.internal.chat;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is spoken to.
 *
 * @param endpoint where
 * @param models names there; each is asked for where the server does not know the one before
 * @param apiKey sent as bearer token; null for servers without
 * @param temperature of sampling, at least 0
 * @param timeout of one exchange, from connecting to the last byte
 * @param maxResponseBytes longest response read
 * @param proxy on the way to other machines; never used on the way to this one
 */
public record ChatSettings(
    Endpoint endpoint,
    List<String> models,
    @Nullable String apiKey,
    double temperature,
    Duration timeout,
    int maxResponseBytes,
    ProxySelector proxy) {
  public ChatSettings {
    models = List.copyOf(models);
  }

  /** {@return where and which model; no secrets} */
  @Override
  public String toString() {
    return endpoint.host() + " " + models.get(0);
  }
}

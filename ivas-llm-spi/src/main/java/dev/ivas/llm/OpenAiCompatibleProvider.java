package dev.ivas.llm;

import dev.ivas.llm.internal.chat.ApiKey;
import dev.ivas.llm.internal.chat.ChatClient;
import dev.ivas.llm.internal.chat.ChatPrompt;
import dev.ivas.llm.internal.chat.ChatSettings;
import dev.ivas.llm.internal.chat.Endpoint;
import dev.ivas.llm.internal.chat.Pace;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Asks any server that speaks OpenAI's chat completions: Groq, Ollama, llama.cpp, vLLM, OpenAI.
 *
 * <p>Thread-safe. Status 429 and 5xx, time-outs and broken connections are tried again with growing
 * waits, as the server's {@code Retry-After} asks; everything else fails at once with what to do. A
 * thread that is interrupted leaves at once, and its connection is closed. The form of answers is
 * asked for by JSON Schema, else as JSON, else in words, whichever the server takes. No message,
 * name or {@code toString} shows the key, the transcript or what a server wrote about them; nothing
 * is logged.
 *
 * <p>Encrypted, unless the server runs on this machine. Redirects are not followed. The proxy of
 * the system properties {@code https.proxyHost} and {@code https.proxyPort} is used, or the one
 * given, but never on the way to this machine.
 *
 * <p>{@link LlmProviders} knows the addresses of the usual servers.
 */
public final class OpenAiCompatibleProvider implements LlmProvider {
  private final String label;
  private final ChatClient client;
  private final int maxTranscriptCharacters;

  private OpenAiCompatibleProvider(String label, ChatClient client, int maxTranscriptCharacters) {
    this.label = label;
    this.client = client;
    this.maxTranscriptCharacters = maxTranscriptCharacters;
  }

  /** {@return a builder; base URL and model must be set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return server and model: the one that answered last, or that is asked first} */
  @Override
  public String name() {
    return label + " " + client.model();
  }

  @Override
  public int maxTranscriptCharacters() {
    return maxTranscriptCharacters;
  }

  @Override
  public String complete(LlmRequest request) {
    return client.complete(prompt(request));
  }

  @Override
  public Optional<String> preview(LlmRequest request) {
    return Optional.of(client.preview(prompt(request)));
  }

  private static ChatPrompt prompt(LlmRequest request) {
    return new ChatPrompt(
        request.instructions(),
        request.input(),
        request.responseSchema(),
        request.seed(),
        request.keyFrames().stream().map(KeyFrame::jpegBase64).toList());
  }

  @Override
  public String toString() {
    return name();
  }

  /** Collects settings; {@link #build()} checks them. */
  public static final class Builder {
    private static final int MAX_RESPONSE_BYTES = 2_000_000;

    private @Nullable String baseUrl;
    private List<String> models = List.of();
    private @Nullable String apiKey;
    private @Nullable String label;
    private Duration timeout = Duration.ofSeconds(60);
    private double temperature = 0.2;
    private int maxRetries = 3;
    private int maxTranscriptCharacters = 6000;
    private int maxResponseBytes = MAX_RESPONSE_BYTES;
    private long jitterSeed = ThreadLocalRandom.current().nextLong();
    private @Nullable ProxySelector proxy;
    private boolean plainHttpAllowed;
    private @Nullable Pace pace;

    private Builder() {}

    /**
     * Sets the server.
     *
     * @param value such as {@code http://localhost:11434}; {@code /v1} and {@code
     *     /chat/completions} may be there or not
     * @return this
     */
    public Builder baseUrl(String value) {
      this.baseUrl = value;
      return this;
    }

    /**
     * Sets the model.
     *
     * @param value its name on the server
     * @return this
     */
    public Builder model(String value) {
      return models(List.of(value));
    }

    /**
     * Sets models to ask for, one after the other, where the server says that it does not know the
     * one before; {@link LlmProvider#name()} tells which one answered.
     *
     * @param values their names on the server, at least one
     * @return this
     */
    public Builder models(List<String> values) {
      this.models = List.copyOf(values);
      return this;
    }

    /**
     * Sets the key. Default: the environment's {@code IVAS_LLM_API_KEY}, if it is set.
     *
     * @param value sent as bearer token, to the server of the base URL only
     * @return this
     */
    public Builder apiKey(String value) {
      this.apiKey = value;
      return this;
    }

    /**
     * Sets what reports call the server. Default: its host.
     *
     * @param value such as {@code groq}
     * @return this
     */
    public Builder label(String value) {
      this.label = value;
      return this;
    }

    /**
     * Sets how long one exchange may take, its answer included.
     *
     * @param value positive, at most a day; default 60 s, which a model of 8 billion parameters on
     *     a processor without accelerator just keeps
     * @return this
     */
    public Builder timeout(Duration value) {
      this.timeout = value;
      return this;
    }

    /**
     * Sets how freely the model samples.
     *
     * @param value 0 to 2; default 0.2: low, so that scores are steady, but not 0, where every
     *     sample would be the same and their spread tell nothing
     * @return this
     */
    public Builder temperature(double value) {
      this.temperature = value;
      return this;
    }

    /**
     * Sets how often a failed exchange is tried again.
     *
     * @param value 0 to 20; default 3
     * @return this
     */
    public Builder maxRetries(int value) {
      this.maxRetries = value;
      return this;
    }

    /**
     * Sets the longest transcript sent at once.
     *
     * @param value in characters, at least 1000; default 6000, see {@link
     *     LlmProvider#maxTranscriptCharacters()}
     * @return this
     */
    public Builder maxTranscriptCharacters(int value) {
      this.maxTranscriptCharacters = value;
      return this;
    }

    /**
     * Sets the longest response that is read.
     *
     * @param value in bytes, at least 1000; default 2 million
     * @return this
     */
    public Builder maxResponseBytes(int value) {
      this.maxResponseBytes = value;
      return this;
    }

    /**
     * Sets the seed of the random part of waits. Default: another one each time, so that many
     * callers do not come back at once; no answer depends on it.
     *
     * @param value any
     * @return this
     */
    public Builder jitterSeed(long value) {
      this.jitterSeed = value;
      return this;
    }

    /**
     * Allows plain http to other machines than this one.
     *
     * @param value true sends transcript and key unencrypted; default false
     * @return this
     */
    public Builder allowPlainHttp(boolean value) {
      this.plainHttpAllowed = value;
      return this;
    }

    /**
     * Sets the proxy on the way to other machines. Default: that of the Java system properties.
     *
     * @param host its name
     * @param port 0 to 65535
     * @return this
     * @throws IllegalArgumentException if the port is out of its range
     */
    public Builder proxy(String host, int port) {
      this.proxy = ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
      return this;
    }

    /** Sets clock and sleeper, for tests; what it says about retries wins. */
    Builder pace(Pace value) {
      this.pace = value;
      return this;
    }

    /**
     * Checks and returns the provider; nothing is sent yet.
     *
     * @return the provider
     * @throws IllegalArgumentException if a setting is missing or out of its range
     */
    public OpenAiCompatibleProvider build() {
      String server = required(baseUrl, "baseUrl");
      List<String> asked = models.stream().map(each -> required(each, "model")).toList();
      require(!asked.isEmpty(), "model must be set");
      require(
          asked.stream().noneMatch(each -> each.chars().anyMatch(Character::isISOControl)),
          "model must be one line");
      require(
          timeout.toMillis() > 0 && timeout.compareTo(Duration.ofDays(1)) <= 0,
          "timeout must be 1 ms to 1 day");
      require(temperature >= 0 && temperature <= 2, "temperature must be 0 to 2");
      require(maxRetries >= 0 && maxRetries <= 20, "maxRetries must be 0 to 20");
      require(maxTranscriptCharacters >= 1000, "maxTranscriptCharacters must be at least 1000");
      require(maxResponseBytes >= 1000, "maxResponseBytes must be at least 1000");
      Endpoint endpoint = Endpoint.of(server, plainHttpAllowed);
      ChatSettings settings =
          new ChatSettings(endpoint, asked, key(), temperature, timeout, maxResponseBytes, way());
      Pace timing = pace == null ? Pace.real(maxRetries, jitterSeed) : pace;
      return new OpenAiCompatibleProvider(
          label == null ? endpoint.host() : label,
          new ChatClient(settings, timing),
          maxTranscriptCharacters);
    }

    private ProxySelector way() {
      ProxySelector usual = ProxySelector.getDefault();
      return proxy != null ? proxy : usual != null ? usual : HttpClient.Builder.NO_PROXY;
    }

    private @Nullable String key() {
      return apiKey == null ? ApiKey.of(System.getenv(ApiKey.VARIABLE)) : ApiKey.of(apiKey);
    }

    private static String required(@Nullable String value, String what) {
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException(what + " must be set");
      }
      return value.strip();
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}

package dev.ivas.llm;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.llm.internal.PlainText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a provider by the name of a usual server, or by any address. */
public final class LlmProviders {
  /** What the word for no model at all is. */
  public static final String OFFLINE = "offline";

  private LlmProviders() {}

  /** Servers whose addresses are known; Groq grants few tokens a minute, OpenAI long contexts. */
  private enum Preset {
    GROQ("groq", "https://api.groq.com/openai/v1", "llama-3.1-8b-instant", true, 12_000),
    OPENAI("openai", "https://api.openai.com/v1", "gpt-4o-mini", true, 60_000),
    OLLAMA("ollama", "http://localhost:11434/v1", "llama3.2", false, 6_000),
    LLAMA_CPP("llamacpp", "http://localhost:8080/v1", "default", false, 6_000),
    VLLM("vllm", "http://localhost:8000/v1", "meta-llama/Llama-3.1-8B-Instruct", false, 12_000);

    private final String word;
    private final String baseUrl;
    private final String model;
    private final boolean keyNeeded;
    private final int maxTranscriptCharacters;

    Preset(
        String word, String baseUrl, String model, boolean keyNeeded, int maxTranscriptCharacters) {
      this.word = word;
      this.baseUrl = baseUrl;
      this.model = model;
      this.keyNeeded = keyNeeded;
      this.maxTranscriptCharacters = maxTranscriptCharacters;
    }

    static Optional<Preset> of(String word) {
      String plain = word.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
      return Arrays.stream(values()).filter(preset -> preset.word.equals(plain)).findFirst();
    }
  }

  /**
   * Returns the provider that a user names.
   *
   * @param nameOrUrl {@code offline}, {@code groq}, {@code openai}, {@code ollama}, {@code
   *     llamacpp}, {@code vllm}, or the address of a server that speaks OpenAI's chat completions
   * @param model its name on the server; null for the usual one
   * @return the provider; nothing is sent yet
   * @throws IllegalArgumentException if the name is unknown or the address cannot be used
   * @throws MissingModelException if the server needs a key and {@code IVAS_LLM_API_KEY} is not set
   */
  public static LlmProvider of(String nameOrUrl, @Nullable String model) {
    return of(nameOrUrl, model, System::getenv);
  }

  static LlmProvider of(
      String nameOrUrl, @Nullable String model, UnaryOperator<@Nullable String> environment) {
    String name = nameOrUrl.strip();
    if (name.equalsIgnoreCase(OFFLINE)) {
      return new OfflineProvider();
    }
    String key = ApiKey.of(environment.apply(ApiKey.VARIABLE));
    Optional<Preset> preset = Preset.of(name);
    if (preset.isPresent()) {
      return connect(preset.get(), model, key);
    }
    if (!name.contains("://")) {
      throw new IllegalArgumentException(
          "unknown language model provider '"
              + PlainText.of(name, 60)
              + "'; known are offline, "
              + presets()
              + " and addresses such as http://localhost:8080");
    }
    return builder(key).baseUrl(name).model(named(model, "default")).build();
  }

  private static LlmProvider connect(Preset preset, @Nullable String model, @Nullable String key) {
    if (preset.keyNeeded && key == null) {
      throw new MissingModelException(
          "%s needs an API key; set %s, or use another provider, such as %s."
              .formatted(preset.word, ApiKey.VARIABLE, OFFLINE));
    }
    return builder(key)
        .label(preset.word)
        .baseUrl(preset.baseUrl)
        .model(named(model, preset.model))
        .maxTranscriptCharacters(preset.maxTranscriptCharacters)
        .build();
  }

  /** An empty key keeps the builder from reading the environment once more. */
  private static OpenAiCompatibleProvider.Builder builder(@Nullable String key) {
    return OpenAiCompatibleProvider.builder().apiKey(key == null ? "" : key);
  }

  private static String named(@Nullable String model, String usual) {
    return model == null || model.isBlank() ? usual : model.strip();
  }

  private static String presets() {
    return Arrays.stream(Preset.values()).map(each -> each.word).collect(Collectors.joining(", "));
  }
}

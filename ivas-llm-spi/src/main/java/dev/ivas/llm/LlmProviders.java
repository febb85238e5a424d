package dev.ivas.llm;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.llm.internal.PlainText;
import dev.ivas.llm.internal.chat.ApiKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a provider: by the name of a usual server, by any address, or on the class path.
 *
 * <p>A provider that is passed in wins. Where none is, the one {@link LlmProviderFactory} on the
 * class path that its user has configured is taken, else {@link OfflineProvider}: nothing is sent
 * anywhere unless somebody has said where to.
 */
public final class LlmProviders {
  /** What the word for no model at all is. */
  public static final String OFFLINE = "offline";

  /**
   * A server whose address is known.
   *
   * @param word it is chosen by
   * @param baseUrl where it is
   * @param keyNeeded whether it answers nobody without a key
   * @param maxTranscriptCharacters fits the contexts and the tokens a minute that it grants
   * @param models the usual one, then its successors
   */
  private record Preset(
      String word,
      String baseUrl,
      boolean keyNeeded,
      int maxTranscriptCharacters,
      List<String> models) {}

  /**
   * Hosted models are retired: Groq's of Llama 3.2 were in April 2025, OpenAI's gpt-4o-mini will be
   * in January 2027. Behind them stand the successors that the hosts name.
   */
  private static final List<Preset> PRESETS =
      List.of(
          new Preset(
              "groq",
              "https://api.groq.com/openai/v1",
              true,
              12_000,
              List.of("llama-3.2-11b-vision-preview", "openai/gpt-oss-20b")),
          new Preset(
              "openai",
              "https://api.openai.com/v1",
              true,
              60_000,
              List.of("gpt-4o-mini", "gpt-6-luna")),
          new Preset("ollama", "http://localhost:11434/v1", false, 6_000, List.of("llama3.2")),
          new Preset("llamacpp", "http://localhost:8080/v1", false, 6_000, List.of("default")),
          new Preset(
              "vllm",
              "http://localhost:8000/v1",
              false,
              12_000,
              List.of("meta-llama/Llama-3.2-3B-Instruct")));

  private LlmProviders() {}

  /**
   * Returns the provider that a user names.
   *
   * @param nameOrUrl {@code offline}, {@code groq}, {@code openai}, {@code ollama}, {@code
   *     llamacpp}, {@code vllm}, the name of a {@link LlmProviderFactory} on the class path, or the
   *     address of a server that speaks OpenAI's chat completions
   * @param model its name on the server; null for the usual one
   * @return the provider; nothing is sent yet
   * @throws IllegalArgumentException if the name is unknown or borne by two, or the address cannot
   *     be used
   * @throws MissingModelException if the server needs a key and {@code IVAS_LLM_API_KEY} is not
   *     set, or the factory is not configured
   */
  public static LlmProvider of(String nameOrUrl, @Nullable String model) {
    return of(nameOrUrl, model, System::getenv, onClassPath());
  }

  /**
   * Returns the provider that is used where none is named: the one on the class path that its user
   * has configured, else the offline one.
   *
   * @return the provider; nothing is sent yet
   * @throws IllegalArgumentException if two are configured; the message lists all
   */
  public static LlmProvider discovered() {
    return discovered(onClassPath());
  }

  static LlmProvider discovered(List<LlmProviderFactory> factories) {
    List<LlmProviderFactory> configured =
        factories.stream().filter(each -> each.whyNotConfigured().isEmpty()).toList();
    return single(configured, "language model providers are configured")
        .map(LlmProviderFactory::create)
        .orElseGet(OfflineProvider::new);
  }

  private static Optional<LlmProviderFactory> single(List<LlmProviderFactory> found, String what) {
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "%d %s: %s; choose one with InterviewAnalyzerBuilder.llm, or leave one out"
              .formatted(
                  found.size(),
                  what,
                  found.stream()
                      .map(each -> PlainText.of(each.name(), 60) + " (" + each.getClass().getName())
                      .collect(Collectors.joining("), ", "", ")"))));
    }
    return found.stream().findFirst();
  }

  private static List<LlmProviderFactory> onClassPath() {
    return ServiceLoader.load(LlmProviderFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  static LlmProvider of(
      String nameOrUrl,
      @Nullable String model,
      UnaryOperator<@Nullable String> environment,
      List<LlmProviderFactory> factories) {
    String name = nameOrUrl.strip();
    if (name.equalsIgnoreCase(OFFLINE)) {
      return new OfflineProvider();
    }
    String key = ApiKey.of(environment.apply(ApiKey.VARIABLE));
    String word = name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    Optional<Preset> preset = PRESETS.stream().filter(each -> each.word.equals(word)).findFirst();
    if (preset.isPresent()) {
      return connect(preset.get(), model, key);
    }
    Optional<LlmProviderFactory> factory =
        single(
            factories.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList(),
            "language model providers have that name");
    if (factory.isPresent()) {
      return create(factory.get(), model);
    }
    if (!name.contains("://")) {
      throw new IllegalArgumentException(
          "unknown language model provider '"
              + PlainText.of(name, 60)
              + "'; known are offline, "
              + known(factories)
              + " and addresses such as http://localhost:8080");
    }
    String asked = model == null || model.isBlank() ? "default" : model.strip();
    return builder(key).baseUrl(name).model(asked).build();
  }

  private static LlmProvider create(LlmProviderFactory factory, @Nullable String model) {
    String name = PlainText.of(factory.name(), 60);
    if (model != null) {
      throw new IllegalArgumentException(
          name + " has a model of its own; name none, or configure it there");
    }
    factory
        .whyNotConfigured()
        .ifPresent(
            why -> {
              throw new MissingModelException(name + " is not configured: " + why);
            });
    return factory.create();
  }

  private static LlmProvider connect(Preset preset, @Nullable String model, @Nullable String key) {
    if (preset.keyNeeded && key == null) {
      throw new MissingModelException(
          "%s needs an API key; set %s, or use another provider, such as %s."
              .formatted(preset.word, ApiKey.VARIABLE, OFFLINE));
    }
    List<String> models = model == null || model.isBlank() ? preset.models : List.of(model.strip());
    return builder(key)
        .label(preset.word)
        .baseUrl(preset.baseUrl)
        .models(models)
        .maxTranscriptCharacters(preset.maxTranscriptCharacters)
        .build();
  }

  /** An empty key keeps the builder from reading the environment once more. */
  private static OpenAiCompatibleProvider.Builder builder(@Nullable String key) {
    return OpenAiCompatibleProvider.builder().apiKey(key == null ? "" : key);
  }

  private static String known(List<LlmProviderFactory> factories) {
    return Stream.concat(
            PRESETS.stream().map(each -> each.word),
            factories.stream().map(each -> PlainText.of(each.name(), 60)))
        .collect(Collectors.joining(", "));
  }
}

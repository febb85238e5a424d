package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which provider is used where none is passed in. */
class LlmProviderDiscoveryTest {
  private static final LlmProvider MODEL = new ScriptedModel("hello");

  @Test
  void nothingOnTheClassPathLeavesTheOfflineOne() {
    assertThat(LlmProviders.discovered()).isInstanceOf(OfflineProvider.class);
  }

  @Test
  void lyingOnTheClassPathIsNoConsent() {
    assertThat(LlmProviders.discovered(List.of(unconfigured("acme"), unconfigured("umbrella"))))
        .isInstanceOf(OfflineProvider.class);
  }

  @Test
  void theOneThatIsConfiguredIsTaken() {
    assertThat(LlmProviders.discovered(List.of(unconfigured("acme"), configured("umbrella"))))
        .isSameAs(MODEL);
  }

  @Test
  void factoriesAreFoundByTheNamesInMetaInf(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(LlmProviderFactory.class.getName()), Twin.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, usual)) {
      thread.setContextClassLoader(loader);
      assertThat(LlmProviders.discovered()).isSameAs(MODEL);
      assertThat(LlmProviders.of("acme", null)).isSameAs(MODEL);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Test
  void twoThatAreConfiguredAreBothListed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LlmProviders.discovered(List.of(configured("acme"), configured("umbrella"))))
        .withMessageContaining("acme")
        .withMessageContaining("umbrella")
        .withMessageContaining("InterviewAnalyzerBuilder.llm");
  }

  @Test
  void namingOneChoosesIt() {
    List<LlmProviderFactory> both = List.of(configured("acme"), configured("umbrella"));
    assertThat(named("Acme", null, both)).isSameAs(MODEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named("acme", "its-model", both))
        .withMessageContaining("model of its own");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named("initech", null, both))
        .withMessageContaining("vllm, acme, umbrella and addresses");
  }

  @Test
  void namingOneThatIsNotConfiguredSaysHowTo() {
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> named("acme", null, List.of(unconfigured("acme"))))
        .withMessage("acme is not configured: Set ACME_URL.");
  }

  @Test
  void twoOfOneNameAreBothListed() {
    List<LlmProviderFactory> twins = List.of(configured("acme"), new Twin());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named("acme", null, twins))
        .withMessageContaining(Twin.class.getName());
  }

  @Test
  void namesOfOurOwnCannotBeTaken() {
    assertThat(named("ollama", null, List.of(configured("ollama"))).name())
        .isEqualTo("ollama llama3.2");
    assertThat(named("offline", null, List.of(configured("offline"))))
        .isInstanceOf(OfflineProvider.class);
  }

  private static LlmProvider named(
      String name, @Nullable String model, List<LlmProviderFactory> factories) {
    return LlmProviders.of(name, model, variable -> null, factories);
  }

  private static LlmProviderFactory configured(String name) {
    return new Fake(name, Optional.empty());
  }

  private static LlmProviderFactory unconfigured(String name) {
    return new Fake(name, Optional.of("Set ACME_URL."));
  }

  private record Fake(String name, Optional<String> whyNotConfigured)
      implements LlmProviderFactory {
    @Override
    public LlmProvider create() {
      return MODEL;
    }
  }

  /** Public, as the service loader wants it. */
  public static final class Twin implements LlmProviderFactory {
    @Override
    public String name() {
      return "acme";
    }

    @Override
    public Optional<String> whyNotConfigured() {
      return Optional.empty();
    }

    @Override
    public LlmProvider create() {
      return MODEL;
    }
  }
}

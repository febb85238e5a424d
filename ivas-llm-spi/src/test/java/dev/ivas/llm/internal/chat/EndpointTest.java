package dev.ivas.llm.internal.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080,http://localhost:8080/v1/chat/completions",
    "http://localhost:8080/,http://localhost:8080/v1/chat/completions",
    "http://localhost:8080/v1,http://localhost:8080/v1/chat/completions",
    "http://localhost:8080/v1///,http://localhost:8080/v1/chat/completions",
    "http://localhost:8080/v1/chat/completions,http://localhost:8080/v1/chat/completions",
    "http://localhost:8080/v1/chat/completions/,http://localhost:8080/v1/chat/completions",
    "http://localhost:8080/chat/completions,http://localhost:8080/chat/completions",
    "https://api.groq.com/openai,https://api.groq.com/openai/v1/chat/completions",
    "https://example.org/v1beta/openai/,https://example.org/v1beta/openai/chat/completions",
    "https://example.org/llm?version=2,https://example.org/llm/v1/chat/completions?version=2",
    "' HTTPS://Example.org ',https://Example.org/v1/chat/completions",
    "http://[::1]:8080,http://[::1]:8080/v1/chat/completions",
  })
  void completesTheAddress(String baseUrl, String uri) {
    assertThat(Endpoint.of(baseUrl, false).uri()).hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://LOCALHOST:1",
        "http://ollama.localhost",
        "http://127.0.0.1",
        "http://127.8.9.10:8080",
        "http://[::1]",
        "http://[0:0:0:0:0:0:0:1]"
      })
  void takesPlainHttpToThisMachine(String baseUrl) {
    assertThat(Endpoint.of(baseUrl, false).uri().getScheme()).isEqualTo("http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "http://10.0.0.5:8000",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://notlocalhost",
        "http://[::2]",
        "http://0.0.0.0"
      })
  void refusesPlainHttpToOthersUnlessAllowed(String baseUrl) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.of(baseUrl, false))
        .withMessageContaining("use https")
        .withMessageContaining("allowPlainHttp");
    assertThat(Endpoint.of(baseUrl, true).uri().getScheme()).isEqualTo("http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "localhost:11434",
        "ftp://localhost",
        "file:///etc/passwd",
        "http://",
        "http:///v1",
        "https://exa mple.org",
        "https://example.org:99999",
        "https://-",
        "https://a_b.example.org"
      })
  void refusesWhatIsNoAddress(String baseUrl) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.of(baseUrl, true))
        .withMessageContaining("base URL");
  }

  @Test
  void refusesPasswordsWithoutRepeatingThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.of("https://user:hunter2@example.org", false))
        .withMessageContaining("IVAS_LLM_API_KEY")
        .withMessageNotContaining("hunter2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.of("https://user:hun ter2@example.org", false))
        .withMessageNotContaining("ter2");
  }

  @Test
  void hostIsShownWithItsPort() {
    assertThat(Endpoint.of("http://localhost:11434/v1?key=x", false).host())
        .isEqualTo("localhost:11434");
  }
}

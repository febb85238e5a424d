package dev.ivas.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.llm.server.Behaviour;
import dev.ivas.llm.server.ChatServer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlmProvidersTest {
  private static final String KEY = "sk-secret";

  private static LlmProvider withKey(String name, @Nullable String model) {
    return LlmProviders.of(name, model, variable -> KEY, List.of());
  }

  private static LlmProvider withoutKey(String name, @Nullable String model) {
    return LlmProviders.of(name, model, variable -> null, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"offline", "OFFLINE", " Offline "})
  void offlineNeedsNothing(String name) {
    assertThat(withoutKey(name, "ignored")).isInstanceOf(OfflineProvider.class);
    assertThat(LlmProviders.of(name, null)).isInstanceOf(OfflineProvider.class);
  }

  @ParameterizedTest
  @CsvSource({
    "groq,groq llama-3.2-11b-vision-preview",
    "Groq,groq llama-3.2-11b-vision-preview",
    "openai,openai gpt-4o-mini",
    "ollama,ollama llama3.2",
    "llamacpp,llamacpp default",
    "llama.cpp,llamacpp default",
    "vllm,vllm meta-llama/Llama-3.2-3B-Instruct",
    "http://localhost:1234,localhost:1234 default",
    "https://api.example.org/v1,api.example.org default"
  })
  void namesAreKnown(String name, String shown) {
    assertThat(withKey(name, null).name()).isEqualTo(shown).doesNotContain(KEY);
    assertThat(withKey(name, "mine").name()).endsWith(" mine");
    assertThat(withKey(name, " ").name()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"groq", "openai"})
  void serversThatNeedAKeySaySo(String name) {
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> withoutKey(name, null))
        .withMessageContaining("IVAS_LLM_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ollama", "llamacpp", "vllm", "http://localhost:1"})
  void othersDoNot(String name) {
    assertThat(withoutKey(name, null)).isInstanceOf(OpenAiCompatibleProvider.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "grok", "localhost:8080", "offlin"})
  void unknownNamesListTheKnown(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withKey(name, null))
        .withMessageContaining(
            "known are offline, groq, openai, ollama, llamacpp, vllm and addresses");
  }

  @Test
  void plainHttpToOthersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withKey("http://example.org/v1", null))
        .withMessageContaining("https");
  }

  @Test
  void aWholeAssessmentRunsOverHttp() throws IOException {
    try (ChatServer server =
        ChatServer.start(
            Behaviour.limits("0"),
            Behaviour.says("Here you are: " + Answers.of(64, "losing an order", "Plain.")),
            Behaviour.says(Answers.of(58, "losing an order", "Plain wording.")))) {
      LlmProvider provider = withKey(server.url(), "tiny");
      var section =
          new TranscriptAssessor(provider, AssessorOptions.defaults())
              .assess(
                  new AssessmentRequest(
                      Transcripts.of(Transcripts.ANSWER), List.of(), List.of(), 1));
      assertThat(section.provider()).endsWith(" tiny");
      assertThat(section.scores().get("clarity").value()).isEqualTo(58);
      assertThat(section.scores().get("clarity").spread()).isEqualTo(6);
      assertThat(section.scores().get("clarity").quotes()).containsExactly("losing an order");
      assertThat(server.received())
          .hasSize(4)
          .allMatch(each -> ("Bearer " + KEY).equals(each.authorization()));
      assertThat(server.refused()).isEmpty();
    }
  }
}

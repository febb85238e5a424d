package dev.ivas.examples.cli;

import dev.ivas.InterviewAnalyzerBuilder;
import dev.ivas.audio.recognition.VoskRecognizer;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmProviders;
import dev.ivas.llm.redaction.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How words are recognized and judged. */
final class LanguageOptions {
  @Option(
      names = "--asr-model",
      paramLabel = "DIR",
      description = "A Vosk model for the recognition of speech. Default: the best that is found.")
  private @Nullable Path asrModel;

  @Option(
      names = "--noise-reduction",
      description = "Take noise out of the sound before words are recognized in it.")
  private boolean noiseReduction;

  @Option(
      names = "--llm",
      paramLabel = "P",
      description =
          "Who judges the words: offline (default), groq, openai, ollama, llamacpp, vllm, or the"
              + " address of a server that speaks OpenAI's chat completions. It is sent the"
              + " transcript. Keys are read from IVAS_LLM_API_KEY.")
  private @Nullable String llm;

  @Option(
      names = "--llm-model",
      paramLabel = "M",
      description = "The model's name on that server. Default: the usual one.")
  private @Nullable String llmModel;

  @Option(
      names = "--llm-pictures",
      paramLabel = "N",
      description =
          "Give the language model up to 4 small pictures beside the words; for models that see."
              + " Default: 0. Prohibited by EU_RECRUITMENT.")
  private int llmPictures;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "The questions that were asked, one a line, so that relevance can be judged.")
  private @Nullable Path questions;

  @Option(
      names = "--redact",
      description =
          "Take e-mail addresses, telephone numbers and names, as far as they are found, out of"
              + " what the language model is sent.")
  private boolean redact;

  @Option(
      names = "--redact-name",
      paramLabel = "NAME",
      description = "Take this name out, too; may be given again. Implies --redact.")
  private List<String> redactedNames = List.of();

  @Option(
      names = "--dry-run",
      description =
          "Print what the language model would be sent, to the letter, and send and write nothing.")
  private boolean dryRun;

  /** Whether to show what would be sent, and to send nothing. */
  boolean isDryRun() {
    return dryRun;
  }

  /** Whether a language model was asked for by name. */
  boolean asksForLlm() {
    return llm != null;
  }

  void applyTo(InterviewAnalyzerBuilder builder) {
    builder.llm(provider().orElseGet(LanguageOptions::discovered));
    if (redact || !redactedNames.isEmpty()) {
      Redaction redaction = Redaction.all().withNames(redactedNames);
      builder.assessor(AssessorOptions.builder().redaction(redaction).build());
    }
    try {
      builder.keyFrames(llmPictures);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--llm-pictures: " + e.getMessage());
    }
    builder.noiseReduction(noiseReduction);
    if (asrModel != null) {
      builder.recognizer(VoskRecognizer.open(asrModel));
    }
  }

  /** The language model that was asked for by name. */
  Optional<LlmProvider> provider() {
    if (llm == null && llmModel != null) {
      throw new UsageException("--llm-model needs --llm, such as '--llm ollama'.");
    }
    if (llm == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LlmProviders.of(llm, llmModel));
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static LlmProvider discovered() {
    try {
      return LlmProviders.discovered();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  List<String> questions() {
    if (questions == null) {
      return List.of();
    }
    try {
      return Files.readAllLines(questions).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UsageException(
          "Cannot read the questions in " + questions + "; it must be a text file in UTF-8.");
    }
  }
}

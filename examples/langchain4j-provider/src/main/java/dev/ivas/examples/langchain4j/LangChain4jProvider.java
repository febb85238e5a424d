package dev.ivas.examples.langchain4j;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.IvasException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.llm.KeyFrame;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmRequest;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Any chat model of LangChain4j as a language model of IVAS.
 *
 * <p>Thread-safe if the model is. Models that say they keep to a JSON Schema are given that of the
 * answer. LangChain4j has no seed that all its models take: set one on the model, if it has any.
 * Its exceptions quote what the server wrote, which may hold the transcript or the key, so none of
 * their text is passed on.
 */
public final class LangChain4jProvider implements LlmProvider {
  private final String name;
  private final ChatModel model;

  /**
   * Bridges a model.
   *
   * @param name what reports call it, such as {@code mistral small}; no secrets
   * @param model who answers
   */
  public LangChain4jProvider(String name, ChatModel model) {
    this.name = name;
    this.model = model;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String complete(LlmRequest request) {
    if (Thread.currentThread().isInterrupted()) {
      throw new AnalysisCancelledException("The question to " + name + " was cancelled.");
    }
    try {
      return Objects.requireNonNullElse(model.chat(translate(request)).aiMessage().text(), "");
    } catch (RuntimeException e) {
      throw explain(e);
    }
  }

  private ChatRequest translate(LlmRequest request) {
    ChatRequest.Builder chat =
        ChatRequest.builder()
            .messages(SystemMessage.from(request.instructions()), userMessage(request));
    if (model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA)) {
      JsonSchema schema =
          JsonSchema.builder()
              .name("answer")
              .rootElement(JsonRawSchema.from(request.responseSchema()))
              .build();
      chat.responseFormat(
          ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build());
    }
    return chat.build();
  }

  private static UserMessage userMessage(LlmRequest request) {
    List<Content> contents = new ArrayList<>();
    contents.add(TextContent.from(request.input()));
    for (KeyFrame frame : request.keyFrames()) {
      contents.add(ImageContent.from(frame.jpegBase64(), "image/jpeg"));
    }
    return UserMessage.from(contents);
  }

  private IvasException explain(RuntimeException failure) {
    if (Thread.currentThread().isInterrupted() || has(failure, InterruptedException.class)) {
      Thread.currentThread().interrupt();
      return new AnalysisCancelledException("The question to " + name + " was cancelled.");
    }
    if (failure instanceof AuthenticationException) {
      return new NonRetriableException(name + " wants a valid API key; set it on the model.");
    }
    if (failure instanceof ModelNotFoundException) {
      return new NonRetriableException(name + " knows no such model; check its name.");
    }
    boolean passing =
        failure instanceof dev.langchain4j.exception.RetriableException
            || (!(failure instanceof LangChain4jException) && has(failure, IOException.class));
    return passing
        ? new RetriableException(name + " is busy or cannot be reached; try again later.")
        : new NonRetriableException(
            name + " does not accept the request; check the settings of the model.");
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> cause) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (cause.isInstance(each)) {
        return true;
      }
    }
    return false;
  }
}

package dev.ivas.llm.internal.chat;

import dev.ivas.core.error.AnalysisCancelledException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server for completions, and again where that may help. Thread-safe.
 *
 * <p>What form of answer a server takes is remembered once it has answered. Redirects are not
 * followed: key and transcript go nowhere but where the user said.
 */
public final class ChatClient {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

  private final ChatSettings settings;
  private final Pace pace;
  private final HttpClient http;
  private volatile AnswerForm form = AnswerForm.JSON_SCHEMA;

  /**
   * Prepares; nothing is sent yet.
   *
   * @param settings how the server is spoken to
   * @param pace how retries are timed
   */
  public ChatClient(ChatSettings settings, Pace pace) {
    this.settings = settings;
    this.pace = pace;
    Duration timeout = settings.timeout();
    // Servers for local models stumble over the offer to upgrade to HTTP/2.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
            .build();
  }

  /**
   * Asks for one completion.
   *
   * @param prompt what is asked
   * @return the model's text; empty if it said nothing
   * @throws dev.ivas.core.error.RetriableException if the server could not be reached or was busy
   * @throws dev.ivas.core.error.NonRetriableException if it refused
   * @throws AnalysisCancelledException if the thread was interrupted; its flag stays set
   */
  public String complete(ChatPrompt prompt) {
    Waiting waiting = new Waiting(pace.clock(), pace.jitterSeed() ^ prompt.seed());
    AnswerForm tried = form;
    int retries = 0;
    while (true) {
      Exchanged exchanged = exchange(ChatMessages.request(prompt, settings, tried));
      if (exchanged.failure().isEmpty()) {
        form = tried;
        return exchanged.text();
      }
      ChatFailure failure = exchanged.failure().get();
      if (failure.refusesForm() && !tried.isLast()) {
        tried = tried.next();
      } else if (failure.retriable() && retries < pace.maxRetries()) {
        pause(waiting.before(retries++, failure.retryAfter()));
      } else {
        throw failure.toException();
      }
    }
  }

  /**
   * Shows the first request about a prompt; nothing is sent.
   *
   * @param prompt what would be asked
   * @return the request as it would be sent, without the key
   */
  public String preview(ChatPrompt prompt) {
    return RequestPreview.of(settings, ChatMessages.request(prompt, settings, form));
  }

  /** One exchange: the text of the answer, or what went wrong. */
  private record Exchanged(String text, Optional<ChatFailure> failure) {
    static Exchanged failed(ChatFailure failure) {
      return new Exchanged("", Optional.of(failure));
    }
  }

  private Exchanged exchange(byte[] body) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request(body), info -> new BoundedBody(settings.maxResponseBytes()));
    try {
      return read(sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw cancelled(e);
    } catch (TimeoutException e) {
      return Exchanged.failed(tooSlow());
    } catch (ExecutionException e) {
      return Exchanged.failed(broken(e.getCause()));
    } finally {
      sent.cancel(true);
    }
  }

  private HttpRequest request(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.endpoint().uri())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (settings.apiKey() != null) {
      request.header("Authorization", "Bearer " + settings.apiKey());
    }
    return request.build();
  }

  private Exchanged read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status < 200 || status >= 300) {
      return Exchanged.failed(
          ChatFailure.ofStatus(
              status,
              settings,
              ChatMessages.errorCode(response.body())
                  .filter(code -> !code.equals(settings.apiKey())),
              response.headers().firstValue("Retry-After")));
    }
    return ChatMessages.content(response.body())
        .map(text -> new Exchanged(text, Optional.empty()))
        .orElseGet(() -> Exchanged.failed(noCompletion(response)));
  }

  private ChatFailure noCompletion(HttpResponse<byte[]> response) {
    String host = settings.endpoint().host();
    boolean page = response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    return page
        ? ChatFailure.lasting(
            host + " answered with a web page; check that the base URL is that of its API.")
        : ChatFailure.passing(
            host
                + " answered, but not with a chat completion; check that the base URL is that of an"
                + " OpenAI-compatible API.");
  }

  private ChatFailure tooSlow() {
    return ChatFailure.passing(
        "%s did not answer within %d s; check that the model is loaded, or allow more time."
            .formatted(settings.endpoint().host(), Math.max(1, settings.timeout().toSeconds())));
  }

  private ChatFailure broken(@Nullable Throwable cause) {
    String host = settings.endpoint().host();
    if (cause instanceof BoundedBody.TooLongException) {
      return ChatFailure.lasting(
          "%s sent more than %d bytes, which no answer needs; try another model."
              .formatted(host, settings.maxResponseBytes()));
    }
    if (cause instanceof SSLException) {
      return ChatFailure.lasting(
          "%s and this machine do not agree on an encrypted connection; check its certificate and"
                  .formatted(host)
              + " that it speaks https.");
    }
    if (cause instanceof HttpTimeoutException) {
      return tooSlow();
    }
    if (cause instanceof IOException) {
      return ChatFailure.passing(
          host
              + " cannot be reached or broke off; check the base URL, that the server runs, and the"
              + " network.");
    }
    throw new IllegalStateException("an HTTP exchange failed in an unknown way", cause);
  }

  private void pause(Duration wait) {
    try {
      pace.sleeper().sleep(wait.toMillis());
    } catch (InterruptedException e) {
      throw cancelled(e);
    }
  }

  private static AnalysisCancelledException cancelled(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new AnalysisCancelledException(
        "The question to the language model was cancelled.", cause);
  }
}

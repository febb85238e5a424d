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
 * Sends one request and reads what comes back. Thread-safe.
 *
 * <p>Redirects are not followed: key and transcript go nowhere but where the user said. Nor is a
 * proxy asked for what runs on this machine.
 */
final class ChatExchange {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

  private final ChatSettings settings;
  private final HttpClient http;

  ChatExchange(ChatSettings settings) {
    this.settings = settings;
    Duration timeout = settings.timeout();
    // Servers for local models stumble over the offer to upgrade to HTTP/2.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(
                settings.endpoint().isThisMachine()
                    ? HttpClient.Builder.NO_PROXY
                    : settings.proxy())
            .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
            .build();
  }

  /** The text of the answer, or what went wrong. */
  record Result(String text, Optional<ChatFailure> failure) {
    static Result failed(ChatFailure failure) {
      return new Result("", Optional.of(failure));
    }
  }

  /** What may be interrupted. */
  @FunctionalInterface
  interface Interruptible {
    void run() throws InterruptedException;
  }

  /** Does so; an interrupt becomes the exception of a cancelled analysis and keeps its flag. */
  static void orCancel(Interruptible action) {
    try {
      action.run();
    } catch (InterruptedException e) {
      throw cancelled(e);
    }
  }

  Result send(byte[] body) {
    if (Thread.currentThread().isInterrupted()) {
      throw cancelled(new InterruptedException());
    }
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request(body), info -> new BoundedBody(settings.maxResponseBytes()));
    try {
      return read(sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw cancelled(e);
    } catch (TimeoutException e) {
      return Result.failed(tooSlow());
    } catch (ExecutionException e) {
      return Result.failed(broken(e.getCause()));
    } finally {
      sent.cancel(true);
    }
  }

  private HttpRequest request(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.endpoint().uri())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Accept-Encoding", "identity")
            .POST(BodyPublishers.ofByteArray(body));
    if (settings.apiKey() != null) {
      request.header("Authorization", "Bearer " + settings.apiKey());
    }
    return request.build();
  }

  private Result read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status < 200 || status >= 300) {
      return Result.failed(
          ChatFailure.ofStatus(
              status,
              settings,
              ChatMessages.errorCode(response.body()),
              response.headers().firstValue("Retry-After")));
    }
    return ChatMessages.content(response.body())
        .map(text -> new Result(text, Optional.empty()))
        .orElseGet(() -> Result.failed(noCompletion(response)));
  }

  private ChatFailure noCompletion(HttpResponse<byte[]> response) {
    String host = settings.endpoint().host();
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      return ChatFailure.lasting(
          host + " answered with a web page; check that the base URL is that of its API.");
    }
    if (!response.headers().firstValue("Content-Encoding").orElse("identity").equals("identity")) {
      return ChatFailure.lasting(
          host + " compressed its answer, though asked not to; turn that off there.");
    }
    return ChatFailure.passing(
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

  private static AnalysisCancelledException cancelled(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new AnalysisCancelledException(
        "The question to the language model was cancelled.", cause);
  }
}

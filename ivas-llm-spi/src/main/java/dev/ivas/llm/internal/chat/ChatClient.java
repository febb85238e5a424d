package dev.ivas.llm.internal.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * Asks a server for completions, and again where that may help. Thread-safe.
 *
 * <p>What a server takes, which model and which form of answer, is remembered once it has answered.
 */
public final class ChatClient {
  private final ChatSettings settings;
  private final Pace pace;
  private final ChatExchange exchange;
  private volatile Offer taken = new Offer(0, AnswerForm.JSON_SCHEMA);

  /**
   * Prepares; nothing is sent yet.
   *
   * @param settings how the server is spoken to
   * @param pace how retries are timed
   */
  public ChatClient(ChatSettings settings, Pace pace) {
    this.settings = settings;
    this.pace = pace;
    this.exchange = new ChatExchange(settings);
  }

  /** What a server is asked for: a model, by its place in the settings, and a form of answer. */
  private record Offer(int model, AnswerForm form) {}

  /** {@return the model that answered last, or that is asked first} */
  public String model() {
    return settings.models().get(taken.model());
  }

  /**
   * Asks for one completion.
   *
   * @param prompt what is asked
   * @return the model's text; empty if it said nothing
   * @throws dev.ivas.core.error.RetriableException if the server could not be reached or was busy
   * @throws dev.ivas.core.error.NonRetriableException if it refused
   * @throws dev.ivas.core.error.AnalysisCancelledException if the thread was interrupted; its flag
   *     stays set
   */
  public String complete(ChatPrompt prompt) {
    Waiting waiting = new Waiting(pace.clock(), pace.jitterSeed() ^ prompt.seed());
    Offer offer = taken;
    int retries = 0;
    while (true) {
      ChatExchange.Result result = exchange.send(body(prompt, offer));
      if (result.failure().isEmpty()) {
        taken = offer;
        return result.text();
      }
      ChatFailure failure = result.failure().get();
      Optional<Offer> other = instead(offer, failure);
      if (other.isPresent()) {
        offer = other.get();
        continue;
      }
      Optional<Duration> wait = waiting.before(retries, failure.retryAfter());
      if (!failure.retriable() || retries >= pace.maxRetries() || wait.isEmpty()) {
        throw failure.toException();
      }
      ChatExchange.orCancel(() -> pace.sleeper().sleep(wait.get().toMillis()));
      retries++;
    }
  }

  /**
   * Shows the first request about a prompt; nothing is sent.
   *
   * @param prompt what would be asked
   * @return the request as it would be sent, without the key
   */
  public String preview(ChatPrompt prompt) {
    return RequestPreview.of(settings, body(prompt, taken));
  }

  private byte[] body(ChatPrompt prompt, Offer offer) {
    return ChatMessages.request(
        prompt, settings.models().get(offer.model()), settings.temperature(), offer.form());
  }

  /** What to ask for at once, where it was the model or the form that was refused. */
  private Optional<Offer> instead(Offer refused, ChatFailure failure) {
    if (failure.kind() == ChatFailure.Kind.UNKNOWN_MODEL
        && refused.model() + 1 < settings.models().size()) {
      return Optional.of(new Offer(refused.model() + 1, refused.form()));
    }
    return failure.kind() == ChatFailure.Kind.REFUSED_FORM && !refused.form().isLast()
        ? Optional.of(new Offer(refused.model(), refused.form().next()))
        : Optional.empty();
  }
}

package dev.ivas.llm.internal.chat;

import dev.ivas.core.error.IvasException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import java.util.Optional;

/**
 * One try that failed.
 *
 * @param message what happened and what to do; holds neither key nor transcript nor what the server
 *     wrote
 * @param retriable whether the same request may succeed later
 * @param refusesForm whether the server may have refused the form of the request
 * @param retryAfter the server's wish when to come back
 */
record ChatFailure(
    String message, boolean retriable, boolean refusesForm, Optional<String> retryAfter) {

  static ChatFailure passing(String message) {
    return new ChatFailure(message, true, false, Optional.empty());
  }

  static ChatFailure lasting(String message) {
    return new ChatFailure(message, false, false, Optional.empty());
  }

  /** Explains a status other than 2xx. */
  static ChatFailure ofStatus(
      int status, ChatSettings settings, Optional<String> code, Optional<String> retryAfter) {
    String what =
        "%s answered with status %d%s: "
            .formatted(settings.endpoint().host(), status, code.map(" "::concat).orElse(""));
    boolean passing =
        status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
    boolean form = status == 400 || status == 422;
    return new ChatFailure(what + advice(status, settings.model()), passing, form, retryAfter);
  }

  private static String advice(int status, String model) {
    if (status >= 300 && status < 400) {
      return "it points elsewhere, which is not followed; give the address it points to.";
    }
    if (status >= 500) {
      return "it has trouble of its own; try again later.";
    }
    return switch (status) {
      case 401 -> "it wants a valid API key; set IVAS_LLM_API_KEY.";
      case 402 -> "the account has no credit left.";
      case 403 -> "the API key may not use the model '" + model + "'; check its permissions.";
      case 404, 405 -> "it knows no such address or no model '" + model + "'; check both.";
      case 413 -> "the request is too long for it; judge shorter parts.";
      case 429 -> "too many requests, or the quota is used up; try again later.";
      case 400, 422 ->
          "it does not accept the request; check that the model '"
              + model
              + "' can chat and takes texts of this length.";
      default -> "it does not accept the request; check the base URL.";
    };
  }

  IvasException toException() {
    return retriable ? new RetriableException(message) : new NonRetriableException(message);
  }
}

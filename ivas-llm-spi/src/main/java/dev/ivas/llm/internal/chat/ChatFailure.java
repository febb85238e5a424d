package dev.ivas.llm.internal.chat;

import dev.ivas.core.error.IvasException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import java.util.Optional;
import java.util.Set;

/**
 * One try that failed.
 *
 * @param message what happened and what to do; holds neither key nor transcript nor what the server
 *     wrote
 * @param kind what may help
 * @param retryAfter the server's wish when to come back
 */
record ChatFailure(String message, Kind kind, Optional<String> retryAfter) {
  private static final Set<String> MODEL_CODES = Set.of("model_not_found", "model_decommissioned");

  /** What may help. */
  enum Kind {
    /** The same request, later. */
    PASSING,
    /** Another form of the request, perhaps. */
    REFUSED_FORM,
    /** Another model. */
    UNKNOWN_MODEL,
    /** Nothing that could be done without a person. */
    LASTING
  }

  static ChatFailure passing(String message) {
    return new ChatFailure(message, Kind.PASSING, Optional.empty());
  }

  static ChatFailure lasting(String message) {
    return new ChatFailure(message, Kind.LASTING, Optional.empty());
  }

  /** Explains a status other than 2xx. */
  static ChatFailure ofStatus(
      int status, ChatSettings settings, Optional<String> code, Optional<String> retryAfter) {
    String what =
        "%s answered with status %d%s: "
            .formatted(settings.endpoint().host(), status, code.map(" "::concat).orElse(""));
    Kind kind = kind(status, code.orElse(""));
    return new ChatFailure(what + advice(status, kind, settings), kind, retryAfter);
  }

  private static Kind kind(int status, String code) {
    if (status == 404 || MODEL_CODES.contains(code)) {
      return Kind.UNKNOWN_MODEL;
    }
    if ((status == 400 || status == 422) && !code.equals("context_length_exceeded")) {
      return Kind.REFUSED_FORM;
    }
    // Waiting does not fill an account.
    boolean passing =
        status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
    return passing && !code.equals("insufficient_quota") ? Kind.PASSING : Kind.LASTING;
  }

  private static String advice(int status, Kind kind, ChatSettings settings) {
    String models = "'" + String.join("' or '", settings.models()) + "'";
    if (kind == Kind.UNKNOWN_MODEL) {
      return "it knows no such address or no model " + models + "; check both.";
    }
    if (status >= 300 && status < 400) {
      return "it points elsewhere, which is not followed; give the address it points to.";
    }
    if (status >= 500) {
      return "it has trouble of its own; try again later.";
    }
    return switch (status) {
      case 401 -> "it wants a valid API key; set IVAS_LLM_API_KEY.";
      case 402 -> "the account has no credit left.";
      case 403 -> "the API key may not use the model " + models + "; check its permissions.";
      case 405 -> "it takes no questions there; check the base URL.";
      case 413 -> "the request is too long for it; judge shorter parts.";
      case 429 ->
          kind == Kind.LASTING
              ? "the quota of the account is used up."
              : "too many requests, or the quota is used up; try again later.";
      case 400, 422 ->
          "it does not accept the request; check that the model "
              + models
              + " can chat and takes texts of this length.";
      default -> "it does not accept the request; check the base URL.";
    };
  }

  boolean retriable() {
    return kind == Kind.PASSING;
  }

  IvasException toException() {
    return retriable() ? new RetriableException(message) : new NonRetriableException(message);
  }
}

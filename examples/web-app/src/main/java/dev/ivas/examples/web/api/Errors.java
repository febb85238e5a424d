package dev.ivas.examples.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ivas.core.error.IvasException;
import dev.ivas.examples.web.access.Refusal;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns failures into answers that people can act on, without a trace of the inside. */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>IVAS</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/assets/report/report.css">
      <link rel="stylesheet" href="/assets/app.css">
      </head>
      <body class="app">
      <main class="view">
      <h1>IVAS</h1>
      <p role="alert">%s</p>
      <p><a href="/">To the first page</a></p>
      </main>
      </body>
      </html>
      """;

  private Errors() {}

  static void tell(Context request, int status, String message) {
    request.status(status);
    if (isVisit(request)) {
      request.html(PAGE.formatted(escaped(message)));
    } else {
      request.json(Map.of("error", message));
    }
  }

  /** Whether a person looks at the answer, rather than a script of ours. */
  private static boolean isVisit(Context request) {
    String accepted = request.header("Accept");
    return accepted != null && accepted.startsWith("text/html");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static void tell(Exception failure, Context request) {
    if (failure instanceof Refusal refusal) {
      tell(request, refusal.status(), String.valueOf(refusal.getMessage()));
    } else if (failure instanceof JsonProcessingException
        || failure instanceof IllegalArgumentException) {
      tell(request, 400, "The request cannot be read.");
    } else if (failure instanceof EofException || failure instanceof BadMessageException) {
      LOG.debug("A browser went away, or sent too slowly.", failure);
      tell(request, 408, "The request did not arrive as a whole.");
    } else if (failure instanceof IOException) {
      LOG.warn("A request failed.", failure);
      tell(request, 507, "The server could not read or write a file; is its disk full?");
    } else if (failure instanceof IvasException) {
      LOG.warn("A request failed.", failure);
      tell(request, 503, String.valueOf(failure.getMessage()));
    } else {
      LOG.error("A request failed.", failure);
      tell(request, 500, "Something went wrong; the server's log says what.");
    }
  }
}

package dev.ivas.examples.web.access;

import io.javalin.http.Context;

/** What browsers are told to refuse, on every answer. */
public final class PageHeaders {
  private static final String APP_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " media-src 'self' blob:; connect-src 'self'; worker-src 'self'; frame-src 'self';"
          + " manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  /** A report's page has a stricter policy of its own, by the hashes of its scripts and styles. */
  private static final String REPORT_POLICY =
      "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'";

  private PageHeaders() {}

  /**
   * Sets them for pages of the application and all else.
   *
   * @param answer that is begun
   */
  public static void app(Context answer) {
    answer.header("Content-Security-Policy", APP_POLICY);
    answer.header("X-Content-Type-Options", "nosniff");
    answer.header("X-Frame-Options", "SAMEORIGIN");
    answer.header("Referrer-Policy", "same-origin");
    answer.header("Cross-Origin-Opener-Policy", "same-origin");
    answer.header("Cross-Origin-Resource-Policy", "same-origin");
    answer.header("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
    answer.header("Cache-Control", "no-store");
  }

  /**
   * Sets those for a report's page.
   *
   * @param answer that is begun
   */
  public static void report(Context answer) {
    answer.header("Content-Security-Policy", REPORT_POLICY);
  }
}

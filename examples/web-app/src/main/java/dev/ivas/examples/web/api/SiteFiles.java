package dev.ivas.examples.web.api;

import dev.ivas.examples.web.access.Refusal;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hands out what the pages are made of: {@code GET /assets/...}, from the class path. The report's
 * style sheet is among it, so that both look alike, and uPlot.
 */
final class SiteFiles {
  private static final Pattern PATH =
      Pattern.compile("(?:[a-z]+/)?[A-Za-z][A-Za-z-]*(?:\\.[A-Za-z]+)+");
  private static final String SITE = "/dev/ivas/examples/web/site/";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "report/report.css", "/dev/ivas/report/html/report.css",
          "uplot/uPlot.min.css", UPLOT + "uPlot.min.css",
          "uplot/uPlot.iife.min.js", UPLOT + "uPlot.iife.min.js");
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8");

  private SiteFiles() {}

  static void file(Context request) throws IOException {
    String path = request.pathParam("path");
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PATH.matcher(path).matches()) {
      throw missing();
    }
    try (InputStream in =
        SiteFiles.class.getResourceAsStream(ELSEWHERE.getOrDefault(path, SITE + path))) {
      if (in == null) {
        throw missing();
      }
      request.contentType(type).result(in.readAllBytes());
    }
  }

  private static Refusal missing() {
    return new Refusal(404, "There is no such file.");
  }
}

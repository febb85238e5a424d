package dev.ivas.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Styles and scripts that stand in every page, and the policy that lets these run and nothing else.
 *
 * @param styles in order
 * @param scripts in order
 */
record PageAssets(List<Asset> styles, List<Asset> scripts) {
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  static final PageAssets INSTANCE =
      new PageAssets(
          List.of(
              Asset.of(read(UPLOT + "dist/uPlot.min.css")),
              Asset.of(read("report.css")),
              Asset.of(read("print.css"))),
          List.of(
              Asset.of(
                  "/*! uPlot\n"
                      + read(UPLOT + "LICENSE")
                      + "*/\n"
                      + read(UPLOT + "dist/uPlot.iife.min.js")),
              Asset.of(read("charts.js")),
              Asset.of(read("moments.js"))));

  /** Of a page without charts: the same look, and no script at all. */
  static final PageAssets WITHOUT_SCRIPTS =
      new PageAssets(
          List.of(
              Asset.of(read("report.css")),
              Asset.of(read("audit.css")),
              Asset.of(read("print.css"))),
          List.of());

  /**
   * Returns the value of the page's Content-Security-Policy.
   *
   * @param mediaSources where its video may come from
   */
  String contentSecurityPolicy(String mediaSources) {
    return "default-src 'none'; script-src %s; style-src %s; img-src data:; media-src %s; base-uri 'none'; form-action 'none'"
        .formatted(sources(scripts), sources(styles), mediaSources);
  }

  private static String sources(List<Asset> assets) {
    return assets.isEmpty()
        ? "'none'"
        : assets.stream()
            .map(asset -> "'sha256-" + asset.sha256 + "'")
            .collect(Collectors.joining(" "));
  }

  private static String read(String resource) {
    try (InputStream in = PageAssets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is missing from the class path; ivas-report needs org.webjars.npm:uplot");
      }
      // A page's parser turns CR LF into LF before it hashes.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of ours or of the chart library, and the hash by which the page admits it. */
  record Asset(String text, String sha256) {
    static Asset of(String text) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return new Asset(text, Base64.getEncoder().encodeToString(hash));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}

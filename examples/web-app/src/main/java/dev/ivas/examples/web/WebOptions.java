package dev.ivas.examples.web;

import java.nio.file.Path;
import java.util.Set;

/**
 * How the web application is run.
 *
 * @param host address to listen at; the loopback unless others shall reach it
 * @param port to listen at; 0 for any that is free
 * @param data folder of the database and of all interviews
 * @param allowedHosts further names under which the server may be asked
 * @param analyses of recordings at once, above 0
 * @param live interviews at once, above 0
 * @param uploadBytes the most of one recording
 */
public record WebOptions(
    String host,
    int port,
    Path data,
    Set<String> allowedHosts,
    int analyses,
    int live,
    long uploadBytes) {
  /** The port unless another is chosen. */
  public static final int PORT = 8710;

  /** Two hours of good video. */
  public static final long UPLOAD_BYTES = 4L << 30;

  public WebOptions {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /**
   * Returns the defaults: this machine alone, one analysis and four live interviews at once.
   *
   * @param data folder of the database and of all interviews
   * @return the options
   */
  public static WebOptions in(Path data) {
    return new WebOptions("127.0.0.1", PORT, data, Set.of(), 1, 4, UPLOAD_BYTES);
  }

  /**
   * Returns the same at another port.
   *
   * @param other 0 for any that is free
   * @return the options
   */
  public WebOptions atPort(int other) {
    return new WebOptions(host, other, data, allowedHosts, analyses, live, uploadBytes);
  }
}

package dev.ivas.llm.internal.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where completions are asked for.
 *
 * @param uri the full address; not shown to anybody, for a query may hold a secret
 * @param host name and port, as messages give them
 */
public record Endpoint(URI uri, String host) {
  private static final String COMPLETIONS = "/chat/completions";
  private static final Pattern VERSION_SEGMENT = Pattern.compile("/v\\d+[a-z0-9]*(?:/|$)");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|[a-z0-9.-]+\\.localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)*0*1]");

  /**
   * Completes a base URL: a version {@code /v1} and {@code /chat/completions} are added where they
   * are missing.
   *
   * @param baseUrl as a user writes it
   * @param plainHttpAllowed whether words and key may cross a network unencrypted
   * @return the address
   * @throws IllegalArgumentException if it is no address of a server, holds a user or password, or
   *     is plain http to another machine and that is not allowed
   */
  public static Endpoint of(String baseUrl, boolean plainHttpAllowed) {
    URI base = parse(baseUrl.strip());
    String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
    String host = base.getHost();
    require(
        (scheme.equals("http") || scheme.equals("https")) && host != null,
        "a base URL looks like https://api.example.org/v1 or http://localhost:11434");
    require(base.getPort() <= 65_535, "the port of a base URL must be at most 65535");
    require(
        base.getUserInfo() == null,
        "a base URL must not hold a user or password; give the key in IVAS_LLM_API_KEY");
    require(
        scheme.equals("https") || plainHttpAllowed || isLoopback(host),
        "plain http to "
            + host
            + " would send the transcript and the key unencrypted; use https, or a tunnel to"
            + " localhost, or call allowPlainHttp(true) on the builder");
    String authority = base.getRawAuthority();
    String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
    return new Endpoint(
        parse(scheme + "://" + authority + path(base.getRawPath()) + query), authority);
  }

  /** {@return whether the server runs on this machine} */
  boolean isThisMachine() {
    return isLoopback(uri.getHost());
  }

  private static String path(@Nullable String raw) {
    String path = stripSlashes(raw == null ? "" : raw);
    if (path.endsWith(COMPLETIONS)) {
      return path;
    }
    return path + (VERSION_SEGMENT.matcher(path).find() ? "" : "/v1") + COMPLETIONS;
  }

  private static String stripSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static boolean isLoopback(@Nullable String host) {
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** The URL itself is not repeated in the message: it may hold a password. */
  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "a base URL looks like https://api.example.org/v1 or http://localhost:11434, but this"
              + " one is not well-formed at character "
              + e.getIndex());
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}

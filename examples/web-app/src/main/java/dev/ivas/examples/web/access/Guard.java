package dev.ivas.examples.web.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every request before anything is done about it. Thread-safe.
 *
 * <p>The host must be ours. On the loopback whoever asks for a page gets a session; elsewhere only
 * who knows the access token. What changes something must come from a page of ours and carry its
 * session's own token. Sessions end with the process.
 */
public final class Guard {
  /** The header that carries the token against forged requests. */
  public static final String FORGERY_HEADER = "X-Ivas-Token";

  /** The parameter of a page's address that carries the access token. */
  public static final String ACCESS = "token";

  /** The attribute of a WebSocket's upgrade that names its session. */
  public static final String OWNER = "owner";

  private static final String COOKIE = "ivas_session";
  private static final int MOST_SESSIONS = 10_000;
  private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);

  /** What browsers say of requests by our own pages, and by the user. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final HostNames hosts;
  private final String accessToken = Secrets.create();

  private final Sessions sessions = new Sessions(MOST_SESSIONS);

  /**
   * Creates a guard without sessions.
   *
   * @param hosts the names that are ours
   */
  public Guard(HostNames hosts) {
    this.hosts = hosts;
  }

  /** {@return the token to be told to the user, unless only this machine can ask} */
  public Optional<String> accessToken() {
    return hosts.isLoopbackOnly() ? Optional.empty() : Optional.of(accessToken);
  }

  /**
   * Lets a request of the API or for a file pass.
   *
   * @param request whose host has been looked at
   * @throws Refusal if it must not be answered
   */
  public void check(Context request) {
    String token = token(request);
    if (token == null) {
      throw new Refusal(401, "The session has ended; load the page again.");
    }
    if (!HARMLESS.contains(request.method())) {
      checkOwnPage(request);
      if (!Secrets.same(token, request.header(FORGERY_HEADER))) {
        throw new Refusal(403, "The page is out of date; load it again.");
      }
    }
  }

  /**
   * Lets a WebSocket open.
   *
   * @param request its upgrade
   * @throws Refusal if it does not come from a page of ours with a session
   */
  public void checkSocket(Context request) {
    checkSender(request);
    if (token(request) == null || !hosts.isOwnOrigin(request.header("Origin"), request.host())) {
      throw new Refusal(403, "Only a page of this server may open a connection.");
    }
    request.attribute(OWNER, owner(request));
  }

  /**
   * Lets a page be shown, and begins a session where there is none.
   *
   * @param request for a page
   * @return the session's token against forged requests
   * @throws Refusal if the access token is missing or wrong
   */
  public String admit(Context request) {
    String token = token(request);
    if (token != null) {
      return token;
    }
    if (!hosts.isLoopbackOnly() && !Secrets.same(accessToken, request.queryParam(ACCESS))) {
      throw new Refusal(401, "Open the address that the server printed when it started.");
    }
    return begin(request);
  }

  /**
   * Names whose request it is, for fair turns.
   *
   * @param request with a session
   * @return its session
   */
  public String owner(Context request) {
    return String.valueOf(request.cookie(cookieName(request)));
  }

  private String begin(Context request) {
    String session = sessions.begin();
    Cookie cookie = new Cookie(cookieName(request), session);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    request.cookie(cookie);
    return String.valueOf(sessions.token(session));
  }

  /** Browsers share cookies between the ports of a host. */
  private static String cookieName(Context request) {
    return COOKIE + request.port();
  }

  private @Nullable String token(Context request) {
    return sessions.token(request.cookie(cookieName(request)));
  }

  /**
   * Lets requests to this server pass, and no others that a browser was led to send to it: from a
   * page of another site one may come here, but no such page may use anything of ours.
   *
   * @param request of any kind
   * @throws Refusal if its host is not ours, or another site's page sent it
   */
  public void checkSender(Context request) {
    if (!hosts.admits(request.header("Host"))) {
      throw new Refusal(
          421, "The server does not go by this name; start it with --allow-host to admit it.");
    }
    String site = request.header("Sec-Fetch-Site");
    boolean elsewhere = site != null && !OWN_SITES.contains(site);
    if (elsewhere && !(HARMLESS.contains(request.method()) && isVisit(request))) {
      throw new Refusal(403, "Only a page of this server may use it.");
    }
  }

  private static boolean isVisit(Context request) {
    return "navigate".equals(request.header("Sec-Fetch-Mode"))
        && "document".equals(request.header("Sec-Fetch-Dest"));
  }

  private void checkOwnPage(Context request) {
    String origin = request.header("Origin");
    if (origin != null && !hosts.isOwnOrigin(origin, request.header("Host"))) {
      throw new Refusal(403, "Only a page of this server may change anything.");
    }
  }
}

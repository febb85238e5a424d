package dev.ivas.examples.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the server may be asked; immutable.
 *
 * <p>A page of another site can point its own name at this machine (DNS rebinding) but cannot
 * choose the name that its browser sends. So names are admitted one by one: localhost, the address
 * the server is bound to, what the user allows, and, beyond loopback, numeric addresses, which
 * cannot be rebound.
 */
public final class HostNames {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");

  private final boolean loopbackOnly;
  private final Set<String> names;

  /**
   * Admits some names.
   *
   * @param bound the address the server listens at
   * @param allowed further names, without ports
   */
  public HostNames(String bound, Set<String> allowed) {
    this.loopbackOnly = isLoopback(bound);
    this.names = new TreeSet<>(LOOPBACK);
    names.add(bound.toLowerCase(Locale.ROOT));
    allowed.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Says whether an address can be reached from this machine alone.
   *
   * @param address a name or number
   * @return whether it is of the loopback
   */
  public static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** {@return whether only this machine can reach the server} */
  public boolean isLoopbackOnly() {
    return loopbackOnly;
  }

  /**
   * Says whether a request's Host is one of ours.
   *
   * @param host with or without a port, as the browser sent it; null where it sent none
   * @return whether it may be answered
   */
  public boolean admits(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    return names.contains(name) || (!loopbackOnly && NUMERIC.matcher(name).matches());
  }

  /**
   * Says whether a request comes from a page of ours.
   *
   * @param origin as the browser sent it
   * @param host of the same request
   * @return whether both name the same server
   */
  public boolean isOwnOrigin(@Nullable String origin, @Nullable String host) {
    return origin != null
        && host != null
        && admits(host)
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }
}

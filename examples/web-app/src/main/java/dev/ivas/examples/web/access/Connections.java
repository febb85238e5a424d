package dev.ivas.examples.web.access;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.server.Request;

/**
 * Limits the connections, of all and of each address, and closes those that do not bring a whole
 * request in time, one byte after the other say. Thread-safe.
 */
public final class Connections implements Connection.Listener, HttpChannel.Listener {
  private final int most;
  private final int mostOfOne;
  private final long patienceNanos;
  private final LongSupplier nanoTime;

  /** The address at the other end of each. */
  private final Map<EndPoint, String> open = new ConcurrentHashMap<>();

  /** Those that owe a request, and since when. */
  private final Map<EndPoint, Long> awaited = new ConcurrentHashMap<>();

  /**
   * Sets the limits.
   *
   * @param most of all
   * @param mostOfOne address; what comes through a proxy is all of one
   * @param patienceMillis for a request's head, from the connection or the last answer on
   * @param nanoTime the clock
   */
  public Connections(int most, int mostOfOne, long patienceMillis, LongSupplier nanoTime) {
    this.most = most;
    this.mostOfOne = mostOfOne;
    this.patienceNanos = 1_000_000 * patienceMillis;
    this.nanoTime = nanoTime;
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof HttpConnection)) {
      return;
    }
    EndPoint end = connection.getEndPoint();
    String address = address(end);
    open.put(end, address);
    awaited.put(end, nanoTime.getAsLong());
    long theirs = open.values().stream().filter(address::equals).count();
    if (open.size() > most || theirs > mostOfOne) {
      forget(end);
      end.close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (!connection.getEndPoint().isOpen()) {
      forget(connection.getEndPoint());
    }
  }

  @Override
  public void onBeforeDispatch(Request request) {
    awaited.remove(request.getHttpChannel().getEndPoint());
  }

  @Override
  public void onComplete(Request request) {
    EndPoint end = request.getHttpChannel().getEndPoint();
    boolean becameSocket = request.getResponse().getStatus() == 101;
    if (!becameSocket && end.isOpen()) {
      awaited.put(end, nanoTime.getAsLong());
    }
  }

  /** Closes those whose request has been awaited for too long; to be called every few seconds. */
  public void closeSlow() {
    long now = nanoTime.getAsLong();
    awaited.forEach(
        (end, since) -> {
          if (now - since > patienceNanos) {
            forget(end);
            end.close();
          }
        });
    open.keySet().removeIf(end -> !end.isOpen());
    awaited.keySet().removeIf(end -> !end.isOpen());
  }

  /** {@return how many are open} */
  public int count() {
    return open.size();
  }

  private void forget(EndPoint end) {
    open.remove(end);
    awaited.remove(end);
  }

  private static String address(EndPoint end) {
    return end.getRemoteSocketAddress() instanceof InetSocketAddress remote
        ? String.valueOf(remote.getAddress())
        : "";
  }
}

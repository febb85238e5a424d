package dev.ivas.examples.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A way to the application that can be slow, break off and come back, as a network does. */
final class CuttableLink implements AutoCloseable {
  private static final int BYTES_A_STEP = 64 << 10;

  private final int port;
  private final ServerSocket door;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean cut;
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile long pauseMillis;

  CuttableLink(String address) throws IOException {
    port = URI.create(address).getPort();
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::admit);
  }

  String address() {
    return "http://127.0.0.1:" + door.getLocalPort() + "/";
  }

  /** Passes on at most 64 kB in so long, in each direction of each connection. */
  void slow(long millis) {
    pauseMillis = millis;
  }

  void cut() {
    cut = true;
    sockets.forEach(CuttableLink::closed);
    sockets.clear();
  }

  /** Lets nothing pass any more, without a word: what comes waits. */
  void hold() {
    held = new CountDownLatch(1);
  }

  void restore() {
    cut = false;
    held.countDown();
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        Socket browser = door.accept();
        if (cut) {
          closed(browser);
        } else {
          join(browser, new Socket(InetAddress.getLoopbackAddress(), port));
        }
      } catch (IOException e) {
        // Closed, or the application is gone: there is nothing to pass on.
      }
    }
  }

  private void join(Socket browser, Socket server) {
    sockets.add(browser);
    sockets.add(server);
    threads.execute(() -> pass(browser, server));
    threads.execute(() -> pass(server, browser));
  }

  private void pass(Socket from, Socket to) {
    byte[] bytes = new byte[BYTES_A_STEP];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        Thread.sleep(pauseMillis);
        held.await();
        out.write(bytes, 0, count);
        out.flush();
      }
    } catch (IOException e) {
      // One end is closed, and by this the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sockets.remove(from);
    sockets.remove(to);
  }

  private static void closed(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
    threads.shutdownNow();
  }
}

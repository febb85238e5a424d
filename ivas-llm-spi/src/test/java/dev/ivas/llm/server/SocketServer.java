package dev.ivas.llm.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that writes the bytes it is told to, be they HTTP or not: what a decent server cannot be
 * made to do. It stands in for proxies too. Thread-safe.
 */
public final class SocketServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String answer;
  private final boolean resets;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private SocketServer(String answer, boolean resets) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answer = answer;
    this.resets = resets;
    Thread thread = new Thread(this::serve, "socket-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Starts a server that writes this after each head of a request, and hangs up. */
  public static SocketServer writing(String answer) throws IOException {
    return new SocketServer(answer, false);
  }

  /** Starts a server that resets the connection after that. */
  public static SocketServer resettingAfter(String answer) throws IOException {
    return new SocketServer(answer, true);
  }

  /** {@return a whole answer with this body} */
  public static String response(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  /** {@return the port} */
  public int port() {
    return socket.getLocalPort();
  }

  /** {@return the address} */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** {@return the heads of the requests, in order} */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        heads.add(head(client.getInputStream()));
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        if (resets) {
          client.setSoLinger(true, 0);
        } else {
          client.shutdownOutput();
          client.setSoTimeout(200);
          client.getInputStream().readAllBytes();
        }
      } catch (IOException e) {
        // The client went away; the next may be kinder.
      }
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int next = in.read();
    while (next >= 0) {
      head.append((char) next);
      next = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1;
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

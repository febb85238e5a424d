package dev.ivas.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A web server on this machine that has one file, and the troubles that it is told to have. */
final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final byte[] file;
  private final List<String> asked = new ArrayList<>();
  private int cuts;
  private int cutAfter;
  private boolean fallsSilent;
  private boolean closed;
  private int status;
  private boolean knowsRanges = true;
  private @Nullable String wrongRange;

  FileServer(byte[] file) {
    this.file = file.clone();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  URI site() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/models/");
  }

  /** Breaks off the first answers, each after so many bytes. */
  FileServer cutting(int times, int after) {
    this.cuts = times;
    this.cutAfter = after;
    return this;
  }

  /** Sends no more after so many bytes of the first answers, and leaves the connection open. */
  FileServer fallingSilent(int times, int after) {
    this.fallsSilent = true;
    return cutting(times, after);
  }

  FileServer withoutRanges() {
    this.knowsRanges = false;
    return this;
  }

  FileServer failing(int code) {
    this.status = code;
    return this;
  }

  /** Answers once with another part than the one asked for. */
  FileServer lyingOnce(String range) {
    this.wrongRange = range;
    return this;
  }

  /** Returns the ranges asked for, "all" where none was. */
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    server.stop(0);
    executor.shutdownNow();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(range == null ? "all" : range);
    int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (status != 0) {
      exchange.sendResponseHeaders(status, -1);
    } else if (from >= file.length) {
      exchange.sendResponseHeaders(416, -1);
    } else {
      if (from > 0) {
        String told = "bytes %d-%d/%d".formatted(from, file.length - 1, file.length);
        exchange.getResponseHeaders().set("Content-Range", wrongRange == null ? told : wrongRange);
        wrongRange = null;
      }
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
      int length = cuts-- > 0 ? Math.min(cutAfter, file.length - from) : file.length - from;
      exchange.getResponseBody().write(file, from, length);
      if (length < file.length - from) {
        letArrive(exchange);
      }
    }
    exchange.close();
  }

  /** What is still on its way when a connection breaks is lost to Java's client. */
  private synchronized void letArrive(HttpExchange exchange) throws IOException {
    exchange.getResponseBody().flush();
    try {
      if (fallsSilent) {
        while (!closed) {
          wait();
        }
      } else {
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

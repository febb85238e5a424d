package dev.ivas.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a live interview as a browser does, without one; confined to one thread. */
final class LiveClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEADER_BYTES = 16;

  private final String address;
  private final String id;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
  private final Consumer<JsonNode> snapshots;
  private WebSocket socket;

  /** Begins an interview; snapshots are told on a thread of the socket's. */
  LiveClient(String address, Consumer<JsonNode> snapshots) throws Exception {
    this(address, false, snapshots);
  }

  /** Begins an interview whose recording is kept, or is not. */
  LiveClient(String address, boolean recordingKept, Consumer<JsonNode> snapshots) throws Exception {
    this.address = address;
    this.snapshots = snapshots;
    String page = http.send(request("").build(), BodyHandlers.ofString()).body();
    Matcher token = Pattern.compile("ivas-token\" content=\"([^\"]+)\"").matcher(page);
    if (!token.find()) {
      throw new IOException("no token in the page");
    }
    Map<String, ?> plan =
        Map.of(
            "candidate", "Ada",
            "title", "Live",
            "policy", "COACHING",
            "consent", true,
            "recordingKept", recordingKept);
    HttpRequest begin =
        request("api/live")
            .header("X-Ivas-Token", token.group(1))
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(plan)))
            .build();
    this.id = JSON.readTree(http.send(begin, BodyHandlers.ofString()).body()).get("id").asText();
    connect();
  }

  String id() {
    return id;
  }

  /** Opens the socket, again if need be, and waits until the interview is ready. */
  void connect() throws Exception {
    URI live = URI.create(address.replace("http", "ws") + "api/live?id=" + id);
    socket =
        http.newWebSocketBuilder()
            .header("Origin", address.substring(0, address.length() - 1))
            .buildAsync(live, new Messages())
            .join();
    await("ready");
  }

  /** Breaks the connection off without a word. */
  void cut() {
    socket.abort();
  }

  void picture(long micros, byte[] i420, int width, int height) {
    ByteBuffer message = header(1, micros, i420.length);
    message.putShort(2, (short) width).putShort(4, (short) height);
    send(message.put(i420));
  }

  void sound(long micros, short[] samples) {
    ByteBuffer message = header(3, micros, 2 * samples.length);
    for (short sample : samples) {
      message.putShort(sample);
    }
    send(message);
  }

  void recording(int number, byte[] piece) {
    send(header(4, number, piece.length).put(piece));
  }

  void command(String word) {
    socket.sendText(word, true).join();
  }

  /** Waits for a message of a type. */
  JsonNode await(String type) throws Exception {
    JsonNode next = told.poll(60, TimeUnit.SECONDS);
    while (next != null && !next.get("type").asText().equals(type)) {
      next = told.poll(60, TimeUnit.SECONDS);
    }
    if (next == null) {
      throw new IOException("the server did not say '" + type + "'");
    }
    return next;
  }

  JsonNode get(String path) throws Exception {
    return JSON.readTree(http.send(request(path).build(), BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static ByteBuffer header(int kind, long micros, int contentBytes) {
    return ByteBuffer.allocate(HEADER_BYTES + contentBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(0, (byte) kind)
        .putLong(8, micros)
        .position(HEADER_BYTES);
  }

  private void send(ByteBuffer message) {
    // The client masks eight bytes at a time and mixes them up in another order than this.
    socket.sendBinary(message.flip().order(ByteOrder.BIG_ENDIAN), true).join();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        take(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String text) {
      try {
        JsonNode message = JSON.readTree(text);
        if (message.get("type").asText().equals("snapshot")) {
          snapshots.accept(message.get("snapshot"));
        } else {
          told.add(message);
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}

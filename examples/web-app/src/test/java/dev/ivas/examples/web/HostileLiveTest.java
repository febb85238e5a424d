package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no page of ours sends over the socket of a live interview. */
class HostileLiveTest {
  private static final int NORMAL = 1000;
  private static final int BAD_PAYLOAD = 1007;
  private static final int TOO_LARGE = 1009;

  @TempDir private static Path data;
  private static WebApp app;

  @BeforeAll
  static void start() {
    app = WebApp.start(WebOptions.in(data).atPort(0));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource({
    "picture of another size, 1, 640, 480, 0",
    "picture without a side, 1, 0, 480, 0",
    "picture beyond all sides, 1, 65535, 65535, 0",
    "JPEG that is none, 2, 0, 0, 0",
    "sound of tomorrow, 3, 0, 0, 80000000000",
    "sound of the day after, 3, 0, 0, 999999999999",
    "time before the start, 3, 0, 0, -1",
    "kind that is none, 9, 0, 0, 0"
  })
  void aMessageThatMakesNoSenseEndsTheConnection(
      String what, int kind, int width, int height, long micros) throws Exception {
    Visitor visitor = new Visitor();
    ByteBuffer message =
        ByteBuffer.allocate(80)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(0, (byte) kind)
            .putShort(2, (short) width)
            .putShort(4, (short) height)
            .putLong(8, micros);
    visitor.send(message.order(ByteOrder.BIG_ENDIAN));
    assertThat(visitor.closed()).as(what).isEqualTo(BAD_PAYLOAD);
    visitor.leave();
  }

  @Test
  void aMessageBeyondAllBoundsEndsTheConnection() throws Exception {
    Visitor visitor = new Visitor();
    visitor.send(ByteBuffer.allocate(5 << 20));
    assertThat(visitor.closed()).isEqualTo(TOO_LARGE);
    visitor.leave();
  }

  @Test
  void anInterviewHasOneConnectionHoweverManyAreOpened() throws Exception {
    Visitor visitor = new Visitor();
    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      CompletableFuture<Integer> closed = new CompletableFuture<>();
      connect(visitor.client, visitor.id, closed)
          .sendBinary(ByteBuffer.allocate(1 << 20), false)
          .handle((sent, failure) -> null)
          .join();
      ends.add(closed);
    }
    assertThat(visitor.closed()).as("the first").isEqualTo(NORMAL);
    for (CompletableFuture<Integer> closed : ends.subList(0, 29)) {
      assertThat(closed.handle((code, failure) -> 0).get(20, TimeUnit.SECONDS)).isZero();
    }
    assertThat(ends.get(29)).as("the last").isNotDone();
    visitor.leave();
  }

  @Test
  void thousandsOfTinyMessagesHoldUpNobody() throws Exception {
    Visitor visitor = new Visitor();
    for (int i = 0; i < 20_000; i++) {
      ByteBuffer sample = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
      visitor.send(sample.put(0, (byte) 3).putLong(8, 63L * i).order(ByteOrder.BIG_ENDIAN));
    }
    assertThat(new WebClient(app.address()).get("api/interviews").statusCode()).isEqualTo(200);
    visitor.socket.sendText("stop", true).join();
    visitor.client.await(visitor.id, "DONE", 60);
    visitor.leave();
  }

  @Test
  void anotherBrowserDoesNotGetIn() throws Exception {
    Visitor visitor = new Visitor();
    WebClient stranger = new WebClient(app.address());
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    connect(stranger, visitor.id, closed);
    assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(NORMAL);
    visitor.leave();
  }

  private static WebSocket connect(WebClient client, String id, CompletableFuture<Integer> closed) {
    return client
        .http()
        .newWebSocketBuilder()
        .header("Origin", app.address().replaceFirst("/$", ""))
        .buildAsync(
            URI.create(app.address().replace("http", "ws") + "api/live?id=" + id),
            new WebSocket.Listener() {
              @Override
              public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                closed.complete(code);
                return null;
              }

              @Override
              public void onError(WebSocket from, Throwable failure) {
                closed.completeExceptionally(failure);
              }
            })
        .join();
  }

  /** Somebody with a live interview of their own. */
  private static final class Visitor {
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebClient client = new WebClient(app.address());
    private final String id;
    private final WebSocket socket;

    Visitor() throws Exception {
      String plan =
          "{\"candidate\":\"Eve\",\"title\":\"t\",\"policy\":\"COACHING\",\"consent\":true}";
      id = WebClient.JSON.readTree(client.ask("POST", "api/live", plan).body()).get("id").asText();
      socket = connect(client, id, closed);
    }

    void send(ByteBuffer message) {
      socket.sendBinary(message.position(0), true).handle((sent, failure) -> null).join();
    }

    int closed() throws Exception {
      return closed.get(20, TimeUnit.SECONDS);
    }

    void leave() throws Exception {
      client.delete("api/interviews/" + id);
    }
  }
}

package dev.ivas.examples.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {
  private static final String LONG_STAGE = "x".repeat(1 << 20);

  private final ProgressBoard board = new ProgressBoard();
  private final EventStream events = new EventStream(board, () -> Map.of("running", 1));
  private final Javalin server =
      Javalin.create(
          config -> {
            config.jsonMapper(new JavalinJackson());
            config.router.mount(router -> router.get("/events", c -> events.open(c, owner(c))));
          });

  private static String owner(io.javalin.http.Context request) {
    return String.valueOf(request.queryParam("owner"));
  }

  @BeforeEach
  void start() {
    server.start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    events.close();
    server.stop();
  }

  @Test
  void pagesThatDoNotListenHoldUpNobody() throws Exception {
    List<Socket> deaf = new ArrayList<>();
    try (Socket listening = open("listener")) {
      for (int i = 0; i < 20; i++) {
        deaf.add(open("deaf"));
      }
      BufferedReader told =
          new BufferedReader(
              new InputStreamReader(listening.getInputStream(), StandardCharsets.UTF_8));
      for (int i = 0; i < 10; i++) {
        board.put("some", new JobProgress(LONG_STAGE + i, 0.5, null, 0));
        awaitLine(told, LONG_STAGE + i);
      }
    } finally {
      for (Socket each : deaf) {
        each.close();
      }
    }
  }

  @Test
  void ofTooManyPagesTheFirstGivesWay() throws Exception {
    List<Socket> all = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        all.add(open("ada"));
        assertThat(firstLine(all.get(i))).contains("200");
      }
      all.add(open("ada"));
      assertThat(firstLine(all.get(20))).contains("200");
      all.add(open("grace"));
      assertThat(firstLine(all.get(21))).contains("200");
    } finally {
      for (Socket each : all) {
        each.close();
      }
    }
  }

  private static void awaitLine(BufferedReader told, String part) throws IOException {
    String line = told.readLine();
    while (line != null && !line.contains(part)) {
      line = told.readLine();
    }
    assertThat(line).isNotNull();
  }

  private static String firstLine(Socket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private Socket open(String owner) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
    socket
        .getOutputStream()
        .write(
            "GET /events?owner=%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(owner)
                .getBytes(StandardCharsets.UTF_8));
    return socket;
  }
}

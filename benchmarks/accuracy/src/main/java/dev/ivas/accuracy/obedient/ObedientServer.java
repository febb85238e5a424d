package dev.ivas.accuracy.obedient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The obedient mind behind OpenAI's chat completions, on this machine. */
public final class ObedientServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was said, as far as a server can tell: the first line of the transcript. */
  private static final Pattern SAID =
      Pattern.compile("<<<TRANSCRIPT [0-9a-f]+>>>\\n(?:<interviewer>.*\\n)?(?:<candidate> )?(.*)");

  static {
    // The JDK's server sends head and body apart, and waits 40 ms between them unless told not to.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ObedientMind mind;
  private final HttpServer server;

  /**
   * Starts a server on a free port of the loopback interface.
   *
   * @param mind which answers
   * @throws IOException if there is no free port
   */
  public ObedientServer(ObedientMind mind) throws IOException {
    this.mind = mind;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  /** {@return its base URL} */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    List<Message> chat = new ArrayList<>();
    for (JsonNode each : request.path("messages")) {
      chat.add(new Message(each.path("role").asText(), each.path("content").asText()));
    }
    Matcher said = SAID.matcher(chat.get(chat.size() - 1).content());
    String words = said.find() ? said.group(1) : "";
    ObjectNode reply = JSON.createObjectNode();
    ObjectNode message = reply.putArray("choices").addObject().putObject("message");
    message.put("role", "assistant");
    message.put("content", mind.answer(chat, words, request.path("seed").asLong()));
    byte[] body = JSON.writeValueAsBytes(reply);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

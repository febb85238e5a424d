package dev.ivas.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on this machine that speaks OpenAI's chat completions and gives every line 64 points.
 */
final class ChatServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

  ChatServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The bodies of the requests so far. */
  List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(JSON.readTree(exchange.getRequestBody()));
    ObjectNode reply = JSON.createObjectNode();
    ObjectNode message = reply.putArray("choices").addObject().putObject("message");
    message.put("role", "assistant").put("content", judgement());
    byte[] body = JSON.writeValueAsBytes(reply);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String judgement() throws IOException {
    ObjectNode judgement = JSON.createObjectNode();
    ObjectNode scores = judgement.putObject("scores");
    for (String line :
        List.of("confidence", "clarity", "structure", "relevance", "communication")) {
      scores.putObject(line).put("value", 64).putArray("quotes").add("words nobody said");
    }
    judgement.put("summary", "The answer is clear.");
    return JSON.writeValueAsString(judgement);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

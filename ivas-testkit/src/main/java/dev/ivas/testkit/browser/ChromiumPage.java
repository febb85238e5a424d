package dev.ivas.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page in a headless Chromium, driven over the DevTools protocol; confined to one thread.
 *
 * <p>Whatever the page wrote to its console, was refused, or asked of a host it was not opened from
 * is a complaint.
 */
public final class ChromiumPage implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final List<String> SWITCHES =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--remote-debugging-port=0");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process browser;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private volatile String home = "file:";
  private boolean scripts = true;
  private int lastId;

  private ChromiumPage(Process browser, Path profile) throws Exception {
    this.browser = browser;
    this.answers = new LinkedBlockingQueue<>();
    HttpClient http = HttpClient.newHttpClient();
    String pages = "http://127.0.0.1:" + port(profile) + "/json/list";
    HttpRequest request = HttpRequest.newBuilder(URI.create(pages)).build();
    JsonNode list = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    String address = list.get(0).get("webSocketDebuggerUrl").asText();
    this.socket = http.newWebSocketBuilder().buildAsync(URI.create(address), new Messages()).join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** {@return Debian's chromium, or one by another common name, if the path has one} */
  public static Optional<Path> executable() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a browser with an empty page.
   *
   * @param executable of Chromium
   * @param profile folder of its own; made if missing
   * @param switches further ones, such as {@code --use-fake-device-for-media-stream}
   * @return the page, to be closed
   * @throws Exception if it does not start
   */
  public static ChromiumPage start(Path executable, Path profile, String... switches)
      throws Exception {
    Files.createDirectories(profile);
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(SWITCHES);
    command.addAll(List.of(switches));
    command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
    Process browser =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    try {
      return new ChromiumPage(browser, profile);
    } catch (Exception e) {
      browser.destroyForcibly();
      throw e;
    }
  }

  private static int port(Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        return Integer.parseInt(Files.readAllLines(file).get(0));
      }
      Thread.sleep(100);
    }
    throw new IOException("chromium did not start; see " + profile.resolve("browser.log"));
  }

  /**
   * Shows a file in a window of a width, in a light or dark scheme, and waits until it is drawn.
   *
   * @param file a page
   * @param width of the window, in pixels
   * @param dark whether people who like it dark look at it
   * @throws Exception if the browser does not answer
   */
  public void open(Path file, int width, boolean dark) throws Exception {
    open(file.toUri(), width, dark);
  }

  /**
   * Shows an address in a window of a width, in a light or dark scheme, and waits until it is
   * drawn.
   *
   * @param page of a file or a server; requests to other hosts become complaints
   * @param width of the window, in pixels
   * @param dark whether people who like it dark look at it
   * @throws Exception if the browser does not answer
   */
  public void open(URI page, int width, boolean dark) throws Exception {
    complaints.clear();
    boolean isFile = "file".equals(page.getScheme());
    home = isFile ? "file:" : page.getScheme() + "://" + page.getAuthority() + "/";
    resize(width, 900);
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    send("Page.navigate", Map.of("url", page.toString()));
    String arrived = "complete" + page.getScheme() + ":";
    for (int i = 0; i < 10 * PATIENCE_SECONDS; i++) {
      if (evaluate("document.readyState + location.protocol").asText().equals(arrived)) {
        break;
      }
      Thread.sleep(100);
    }
    if (scripts) {
      evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 200)))");
    }
  }

  /**
   * Waits until an expression is true.
   *
   * @param expression in the page
   * @param seconds the longest to wait
   * @throws Exception if it does not become true
   */
  public void await(String expression, int seconds) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!evaluate("Boolean(" + expression + ")").asBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "not within %d s: %s; the page says: %s"
                .formatted(seconds, expression, evaluate("document.body.innerText").asText()));
      }
      Thread.sleep(100);
    }
  }

  /**
   * Chooses files, as a person does in the browser's own dialog.
   *
   * @param selector of an input
   * @param files to be chosen
   * @throws Exception if there is no such input
   */
  public void choose(String selector, List<Path> files) throws Exception {
    int root = send("DOM.getDocument", Map.of()).at("/root/nodeId").asInt();
    JsonNode input = send("DOM.querySelector", Map.of("nodeId", root, "selector", selector));
    List<String> names = files.stream().map(each -> each.toAbsolutePath().toString()).toList();
    send("DOM.setFileInputFiles", Map.of("nodeId", input.get("nodeId").asInt(), "files", names));
  }

  /**
   * Lets the pages opened from now on run scripts, or not.
   *
   * @param enabled whether they may
   * @throws Exception if the browser does not answer
   */
  public void withScripts(boolean enabled) throws Exception {
    scripts = enabled;
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
  }

  private void resize(int width, int height) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /**
   * Returns the value of an expression in the page; of a promise, once it is settled.
   *
   * @param expression of JavaScript
   * @return its value as JSON
   * @throws Exception if the browser does not answer
   */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    return result.get("result").path("value");
  }

  /**
   * Clicks a spot of an element as a mouse does.
   *
   * @param selector of the element
   * @param right share of its width
   * @param down share of its height
   * @throws Exception if there is no such element
   */
  public void click(String selector, double right, double down) throws Exception {
    JsonNode box =
        evaluate(
            """
            (() => {
              const element = document.querySelector("%s");
              element.scrollIntoView({ block: "center", behavior: "instant" });
              return element.getBoundingClientRect().toJSON();
            })()
            """
                .formatted(selector));
    double x = box.get("x").asDouble() + right * box.get("width").asDouble();
    double y = box.get("y").asDouble() + down * box.get("height").asDouble();
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      String button = type.equals("mouseMoved") ? "none" : "left";
      send(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", button, "clickCount", 1));
    }
  }

  /** {@return what the page wrote to the console, was refused or tried to fetch elsewhere} */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /**
   * Keeps a picture of the whole page.
   *
   * @param file to be made, a PNG
   * @throws Exception if the browser does not answer
   */
  public void screenshot(Path file) throws Exception {
    JsonNode picture =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    write(file, picture);
  }

  /**
   * Prints the page.
   *
   * @param file to be made, a PDF
   * @throws Exception if the browser does not answer
   */
  public void print(Path file) throws Exception {
    write(
        file, send("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true)));
  }

  private static void write(Path file, JsonNode answer) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
  }

  /** Asks the browser by the DevTools protocol and returns its answer. */
  JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    ObjectNode message = JSON.createObjectNode();
    int id = ++lastId;
    message.put("id", id).put("method", method).set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IOException("chromium did not answer " + method);
      }
      if (answer.get("id").asInt() == id) {
        if (answer.has("error")) {
          throw new IOException(method + ": " + answer.get("error"));
        }
        return answer.get("result");
      }
    }
  }

  private void notice(JsonNode event) {
    JsonNode parameters = event.path("params");
    switch (event.path("method").asText()) {
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          complaints.add(parameters.toString());
      case "Network.requestWillBeSent" -> noticeRequest(parameters.at("/request/url").asText());
      case "Page.javascriptDialogOpening" -> complaints.add("dialog: " + parameters);
      default -> {}
    }
  }

  private void noticeRequest(String url) {
    boolean ours = url.startsWith(home) || url.startsWith(home.replaceFirst("^http", "ws"));
    if (!ours
        && !url.startsWith("data:")
        && !url.startsWith("about:")
        && !url.startsWith("blob:")) {
      complaints.add("request: " + url);
    }
  }

  @Override
  public void close() {
    socket.abort();
    browser.descendants().forEach(ProcessHandle::destroy);
    browser.destroy();
    browser.onExit().completeOnTimeout(browser, 10, TimeUnit.SECONDS).join();
    browser.destroyForcibly();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        JsonNode message = read(parts.toString());
        parts.setLength(0);
        if (message.has("id")) {
          answers.add(message);
        } else {
          notice(message);
        }
      }
      webSocket.request(1);
      return null;
    }

    private static JsonNode read(String text) {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}

package dev.ivas.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A page in a headless Chromium of this machine, driven by Playwright; confined to one thread.
 *
 * <p>Whatever the page wrote to its console, was refused, or asked of a host it was not opened from
 * is a complaint.
 */
public final class ChromiumPage implements AutoCloseable {
  private static final int HEIGHT = 900;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private Page page;
  private String home = "file:";
  private boolean scripts = true;

  private ChromiumPage(Path executable, List<String> switches) {
    playwright = Playwright.create(PlaywrightDriver.options());
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setChromiumSandbox(false)
                    .setArgs(switches));
    page = newPage();
  }

  /**
   * Starts a browser with an empty page and a profile of its own.
   *
   * @param executable of Chromium
   * @param switches further ones, such as {@code --use-fake-device-for-media-stream}
   * @return the page, to be closed
   * @throws com.microsoft.playwright.PlaywrightException if it does not start
   */
  public static ChromiumPage start(Path executable, String... switches) {
    return new ChromiumPage(executable, List.of(switches));
  }

  private Page newPage() {
    Page fresh =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)).newPage();
    fresh.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    fresh.onPageError(error -> complaints.add("error: " + error));
    fresh.onRequest(request -> notice(request.url()));
    fresh.onWebSocket(socket -> notice(socket.url()));
    fresh.onDialog(this::answer);
    return fresh;
  }

  /** A page that is left in the middle of something asks whether to: people who reload say yes. */
  private void answer(Dialog dialog) {
    if (dialog.type().equals("beforeunload")) {
      dialog.accept();
    } else {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    }
  }

  private void notice(String url) {
    boolean ours = url.startsWith(home) || url.startsWith(home.replaceFirst("^http", "ws"));
    if (!ours && !url.matches("(data|about|blob):.*")) {
      complaints.add("request: " + url);
    }
  }

  /**
   * Shows a file in a window of a width, in a light or dark scheme, and waits until it is drawn.
   *
   * @param file a page
   * @param width of the window, in pixels
   * @param dark whether people who like it dark look at it
   */
  public void open(Path file, int width, boolean dark) {
    open(file.toUri(), width, dark);
  }

  /**
   * Shows an address in a window of a width, in a light or dark scheme, and waits until it is
   * drawn.
   *
   * @param address of a file or a server; requests to other hosts become complaints
   * @param width of the window, in pixels
   * @param dark whether people who like it dark look at it
   */
  public void open(URI address, int width, boolean dark) {
    boolean isFile = "file".equals(address.getScheme());
    home = isFile ? "file:" : address.getScheme() + "://" + address.getAuthority() + "/";
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    complaints.clear();
    page.navigate(address.toString());
    if (scripts) {
      evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 200)))");
    }
  }

  /**
   * Waits until an expression is true.
   *
   * @param expression in the page
   * @param seconds the longest to wait
   * @throws AssertionError if it does not become true; it tells what the page says
   */
  public void await(String expression, int seconds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!evaluate("Boolean(" + expression + ")").asBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "not within %d s: %s; the page says: %s"
                .formatted(seconds, expression, evaluate("document.body.innerText").asText()));
      }
      page.waitForTimeout(100);
    }
  }

  /**
   * Chooses files, as a person does in the browser's own dialog.
   *
   * @param selector of an input
   * @param files to be chosen
   */
  public void choose(String selector, List<Path> files) {
    page.setInputFiles(selector, files.toArray(Path[]::new));
  }

  /**
   * Lets the pages opened from now on run scripts, or not.
   *
   * @param enabled whether they may
   */
  public void withScripts(boolean enabled) {
    scripts = enabled;
    page.context().close();
    page = newPage();
  }

  /**
   * Returns the value of an expression in the page; of a promise, once it is settled.
   *
   * @param expression of JavaScript
   * @return its value as JSON
   * @throws com.microsoft.playwright.PlaywrightException if it throws
   */
  public JsonNode evaluate(String expression) {
    return JSON.valueToTree(page.evaluate(expression));
  }

  /**
   * Clicks a spot of an element as a mouse does.
   *
   * @param selector of the element
   * @param right share of its width
   * @param down share of its height
   */
  public void click(String selector, double right, double down) {
    Locator element = page.locator(selector).first();
    element.scrollIntoViewIfNeeded();
    BoundingBox box = element.boundingBox();
    page.mouse().click(box.x + right * box.width, box.y + down * box.height);
  }

  /**
   * Clicks what gives a file, as a mouse does, and keeps the file.
   *
   * @param selector of the element
   * @param file where it is kept
   * @return what it holds
   * @throws IOException if it cannot be read
   */
  public byte[] download(String selector, Path file) throws IOException {
    page.waitForDownload(() -> click(selector, 0.5, 0.5)).saveAs(file);
    return Files.readAllBytes(file);
  }

  /**
   * Presses a key and lets it go.
   *
   * @param key as Playwright names it, such as {@code Tab} or {@code Enter}
   */
  public void press(String key) {
    page.keyboard().press(key);
  }

  /** Asks by Chromium's own protocol what Playwright does not tell. */
  JsonNode askDevTools(String method) {
    CDPSession session = page.context().newCDPSession(page);
    try {
      return JSON.readTree(session.send(method).toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Chromium's answer to " + method + " is no JSON", e);
    } finally {
      session.detach();
    }
  }

  /** {@return what the page wrote to the console, was refused or tried to fetch elsewhere} */
  public List<String> complaints() {
    // Playwright tells of events only while it is asked something.
    page.waitForTimeout(1);
    return List.copyOf(complaints);
  }

  /**
   * Keeps a picture of the whole page.
   *
   * @param file to be made, a PNG
   */
  public void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  /**
   * Prints the page.
   *
   * @param file to be made, a PDF
   */
  public void print(Path file) {
    page.pdf(
        new Page.PdfOptions().setPath(file).setPrintBackground(true).setPreferCSSPageSize(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}

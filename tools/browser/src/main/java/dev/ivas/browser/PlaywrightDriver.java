package dev.ivas.browser;

import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what Playwright needs: its driver, which the build installed, and Node.js. */
public final class PlaywrightDriver {
  private PlaywrightDriver() {}

  /** {@return Debian's chromium, or one by another common name, if the path has one} */
  public static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> onPath(name).stream())
        .findFirst();
  }

  /** Returns options that name both; the driver is looked for where this class came from. */
  static Playwright.CreateOptions options() {
    System.setProperty("playwright.cli.dir", folder().toString());
    Path node =
        onPath("node")
            .orElseThrow(() -> new IllegalStateException("no 'node' found: install npm (Debian)"));
    return new Playwright.CreateOptions()
        .setEnv(
            Map.of(
                "PLAYWRIGHT_NODEJS_PATH",
                node.toString(),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                "1"));
  }

  private static Path folder() {
    try {
      Path code =
          Path.of(
              PlaywrightDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = code.resolveSibling("playwright").resolve("node_modules");
      if (!Files.exists(folder)) {
        throw new IllegalStateException(
            "no " + folder + ": run the tests by 'mvn verify', which installs it");
      }
      return folder;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the build's own folder has no path", e);
    }
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}

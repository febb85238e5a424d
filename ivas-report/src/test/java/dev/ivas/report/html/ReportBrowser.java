package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ivas.browser.ChromiumPage;
import dev.ivas.browser.PlaywrightDriver;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, started for a class of tests; without one they are skipped, with {@code
 * CI=true} they fail.
 */
final class ReportBrowser implements BeforeAllCallback, AfterAllCallback {
  private ChromiumPage page;

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> executable = PlaywrightDriver.chromium();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(executable).as("CI needs chromium (Debian: apt install chromium)").isPresent();
    }
    assumeThat(executable).as("no chromium on the path").isPresent();
    page = ChromiumPage.start(executable.get());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (page != null) {
      page.close();
    }
  }

  ChromiumPage page() {
    return page;
  }
}

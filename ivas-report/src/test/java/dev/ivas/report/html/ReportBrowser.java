package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ivas.testkit.browser.ChromiumPage;
import java.nio.file.Path;
import java.util.Optional;

/** Debian's Chromium; without one a test is skipped, with {@code CI=true} it fails. */
final class ReportBrowser {
  private ReportBrowser() {}

  static ChromiumPage start(Path profile) throws Exception {
    Optional<Path> executable = ChromiumPage.executable();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(executable).as("CI needs chromium (Debian: apt install chromium)").isPresent();
    }
    assumeThat(executable).as("no chromium on the path").isPresent();
    return ChromiumPage.start(executable.get(), profile);
  }
}

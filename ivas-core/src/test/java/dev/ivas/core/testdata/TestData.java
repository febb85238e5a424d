package dev.ivas.core.testdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the shared test media, which are never part of the repository.
 *
 * <p>They are looked for in the folder named by {@code IVAS_TEST_DATA}, else in {@code
 * ../shared/data} beside the checkout. A test that needs a missing file is skipped with one line,
 * but fails where {@code CI=true}.
 */
public final class TestData {
  private TestData() {}

  /**
   * Returns an existing file or folder of the test data, or skips the calling test.
   *
   * @param relative path below the data folder, such as {@code video/talking/retalk_1.mp4}
   * @return the existing path
   */
  public static Path require(String relative) {
    Path path = root().resolve(relative);
    boolean found = Files.exists(path);
    if (!found && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI needs the test data, but there is no " + path);
    }
    assumeTrue(found, () -> "skipped: no " + path + " (set IVAS_TEST_DATA)");
    return path;
  }

  private static Path root() {
    String named = System.getenv("IVAS_TEST_DATA");
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder == null ? Path.of("no-test-data") : folder.resolveSibling("shared/data");
  }
}

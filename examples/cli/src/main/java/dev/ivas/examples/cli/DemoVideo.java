package dev.ivas.examples.cli;

import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.testkit.demo.DemoInterview;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The demo interview, made once and kept in the user's cache. */
final class DemoVideo {
  private DemoVideo() {}

  static Path make(ProgressListener progress) {
    return DemoInterview.cachedIn(cache(System.getenv("XDG_CACHE_HOME")), progress).video();
  }

  private static Path cache(@Nullable String named) {
    Path caches =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(named);
    return caches.resolve("ivas");
  }
}

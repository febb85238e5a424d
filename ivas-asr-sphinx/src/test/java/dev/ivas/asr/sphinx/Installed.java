package dev.ivas.asr.sphinx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** Skips tests of pocketsphinx where it is not installed; where {@code CI=true} they fail. */
final class Installed {
  private Installed() {}

  /** Returns the provider, or skips the calling test. */
  static PocketSphinxProvider require() {
    PocketSphinxProvider provider = new PocketSphinxProvider();
    Optional<String> why = provider.whyUnavailable();
    if (why.isPresent() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI needs pocketsphinx. " + why.get());
    }
    assumeTrue(why.isEmpty(), () -> "skipped: " + why.orElse(""));
    return provider;
  }
}

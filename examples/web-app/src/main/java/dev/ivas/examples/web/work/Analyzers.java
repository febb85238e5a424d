package dev.ivas.examples.web.work;

import dev.ivas.InterviewAnalyzer;
import dev.ivas.Ivas;
import dev.ivas.core.policy.Policy;
import dev.ivas.examples.web.store.Settings;
import dev.ivas.llm.LlmProviders;
import java.util.HashMap;
import java.util.Map;

/**
 * The analyzers, one for each policy and provider, shared by all who use the same. Thread-safe.
 *
 * <p>They hold models, so one that nobody uses is closed when another is asked for.
 */
public final class Analyzers implements AutoCloseable {
  /** More often than the library's 4 a second, so that a frame is told of within a tenth. */
  private static final double SNAPSHOTS_PER_SECOND = 10;

  private final Map<Key, Shared> open = new HashMap<>();

  private record Key(Policy policy, String provider, String model) {}

  private static final class Shared {
    final InterviewAnalyzer analyzer;
    int users;

    Shared(InterviewAnalyzer analyzer) {
      this.analyzer = analyzer;
    }
  }

  /** Somebody's use of an analyzer; it stays open until this is closed. */
  public final class Lease implements AutoCloseable {
    private final Shared shared;

    private Lease(Shared shared) {
      this.shared = shared;
    }

    /** {@return the analyzer} */
    public InterviewAnalyzer analyzer() {
      return shared.analyzer;
    }

    @Override
    public void close() {
      synchronized (Analyzers.this) {
        shared.users--;
      }
    }
  }

  /**
   * Lends an analyzer.
   *
   * @param policy of the interview
   * @param settings say who judges the words
   * @return to be closed after use
   * @throws IllegalArgumentException if the provider is not known
   */
  public synchronized Lease lend(Policy policy, Settings settings) {
    Key key = new Key(policy, settings.provider(), settings.model());
    Shared shared = open.get(key);
    if (shared == null) {
      closeUnused();
      shared = new Shared(build(policy, settings));
      open.put(key, shared);
    }
    shared.users++;
    return new Lease(shared);
  }

  private static InterviewAnalyzer build(Policy policy, Settings settings) {
    String model = settings.model().isBlank() ? null : settings.model();
    return Ivas.builder()
        .policy(policy)
        .llm(LlmProviders.of(settings.provider(), model))
        .snapshotsPerSecond(SNAPSHOTS_PER_SECOND)
        .landmarks(true)
        .build();
  }

  private void closeUnused() {
    open.values()
        .removeIf(
            shared -> {
              if (shared.users == 0) {
                shared.analyzer.close();
              }
              return shared.users == 0;
            });
  }

  /** Closes all; nobody may use one any more. */
  @Override
  public synchronized void close() {
    open.values().forEach(shared -> shared.analyzer.close());
    open.clear();
  }
}

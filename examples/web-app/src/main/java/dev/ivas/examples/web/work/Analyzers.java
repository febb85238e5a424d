package dev.ivas.examples.web.work;

import dev.ivas.InterviewAnalyzer;
import dev.ivas.Ivas;
import dev.ivas.core.error.IvasException;
import dev.ivas.core.policy.Policy;
import dev.ivas.examples.web.store.Settings;
import dev.ivas.llm.LlmProviders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analyzers, one for each policy and provider, shared by all who use the same. Thread-safe.
 *
 * <p>They hold models, so of those that nobody uses only some are kept.
 */
public final class Analyzers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Analyzers.class);

  /** Above a browser's 15 frames a second, so that each is told of as soon as it is analysed. */
  private static final double SNAPSHOTS_PER_SECOND = 20;

  private static final int MOST_OPEN = 3;

  /** The one used last comes last. */
  private final Map<Key, Shared> open = new LinkedHashMap<>(16, 0.75f, true);

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

  /**
   * Loads the models of what will be asked for first.
   *
   * @param settings that are in force
   */
  public void warmUp(Settings settings) {
    long start = System.nanoTime();
    try (Lease lease = lend(settings.policy(), settings)) {
      WarmUp.run(lease.analyzer());
      LOG.info("The models were loaded in {} ms.", (System.nanoTime() - start) / 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IvasException e) {
      LOG.warn("The models could not be loaded before they are needed.", e);
    }
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

  /** Makes room for one more, as far as there are any that nobody uses. */
  private void closeUnused() {
    List<Key> unused =
        open.entrySet().stream()
            .filter(each -> each.getValue().users == 0)
            .map(Map.Entry::getKey)
            .toList();
    for (Key key : unused) {
      Shared shared = open.size() >= MOST_OPEN ? open.remove(key) : null;
      if (shared != null) {
        shared.analyzer.close();
      }
    }
  }

  /** Closes all; nobody may use one any more. */
  @Override
  public synchronized void close() {
    open.values().forEach(shared -> shared.analyzer.close());
    open.clear();
  }
}

package dev.ivas.report.cohort;

import dev.ivas.core.policy.Policy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a cohort store works; immutable.
 *
 * @param k how many other people a percentile needs at least, two or more
 * @param retention how long reports added from now on are kept, counted from when they were made;
 *     empty for what their policy says
 * @param patience how long to wait while another process or thread uses the file
 * @param clock tells when a report has expired and when an erasure took place
 */
public record CohortOptions(int k, Optional<Duration> retention, Duration patience, Clock clock) {
  /** Among fewer than twenty people an interval of 95 % is wider than 40 points anyway. */
  private static final int DEFAULT_K = 20;

  /** Hundred times as long as one piece of work takes. */
  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

  public CohortOptions {
    if (k < 2) {
      throw new IllegalArgumentException("k must be at least 2, but is " + k);
    }
    if (retention.isPresent() && (retention.get().isNegative() || retention.get().isZero())) {
      throw new IllegalArgumentException("the retention must be above zero: " + retention.get());
    }
    if (patience.isNegative()) {
      throw new IllegalArgumentException("the patience must not be negative: " + patience);
    }
  }

  /**
   * {@return k of 20, the retention of the report's policy, 10 s of patience, the system's clock}
   */
  public static CohortOptions defaults() {
    return builder().build();
  }

  /** {@return a builder, all options at their defaults} */
  public static Builder builder() {
    return new Builder();
  }

  Duration retentionUnder(Policy policy) {
    return retention.orElseGet(policy::retention);
  }

  /** Gathers options; confined to one thread. */
  public static final class Builder {
    private int k = DEFAULT_K;
    private @Nullable Duration retention;
    private Duration patience = DEFAULT_PATIENCE;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * Sets how many other people a percentile needs. Default: 20.
     *
     * @param k two or more
     * @return this
     */
    public Builder k(int k) {
      this.k = k;
      return this;
    }

    /**
     * Sets how long reports are kept. Default: {@link Policy#retention()} of the report's policy.
     *
     * @param retention above zero, counted from when a report was made
     * @return this
     */
    public Builder retention(Duration retention) {
      this.retention = retention;
      return this;
    }

    /**
     * Sets how long to wait for the file. Default: 10 s.
     *
     * @param patience zero for not at all
     * @return this
     */
    public Builder patience(Duration patience) {
      this.patience = patience;
      return this;
    }

    /**
     * Sets the clock. Default: the system's.
     *
     * @param clock read once a call
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Checks and returns the options.
     *
     * @return the options
     * @throws IllegalArgumentException if one is out of its range
     */
    public CohortOptions build() {
      return new CohortOptions(k, Optional.ofNullable(retention), patience, clock);
    }
  }
}

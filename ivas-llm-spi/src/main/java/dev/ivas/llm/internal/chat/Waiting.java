package dev.ivas.llm.internal.chat;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;

/**
 * How long to wait before trying again: what the server asks for, else twice as long each time,
 * less a random part of up to a half, so that many callers do not come back at once.
 *
 * <p>Confined to one call.
 */
final class Waiting {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final int MAX_DOUBLINGS = 6;

  /** A server that asks for more is not waited for: an analysis goes on without it. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private final Clock clock;
  private final Random jitter;

  Waiting(Clock clock, long seed) {
    this.clock = clock;
    this.jitter = new Random(seed);
  }

  /** Returns the wait before retry number 0, 1, 2, ...; empty if that would be too long. */
  Optional<Duration> before(int retry, Optional<String> retryAfter) {
    Duration backoff = FIRST.multipliedBy(1L << Math.min(retry, MAX_DOUBLINGS));
    long millis = Math.round(backoff.toMillis() * (1 - jitter.nextDouble() / 2));
    Duration wait = retryAfter.flatMap(this::parse).orElse(Duration.ofMillis(millis));
    return wait.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(wait);
  }

  /** Reads seconds or an HTTP date; empty if it is neither. */
  private Optional<Duration> parse(String retryAfter) {
    String value = retryAfter.strip();
    if (value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return Optional.of(Duration.ofMillis(Math.round(1000 * Double.parseDouble(value))));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(clock.instant(), until);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

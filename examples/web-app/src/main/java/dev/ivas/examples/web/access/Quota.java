package dev.ivas.examples.web.access;

import java.util.HashMap;
import java.util.Map;

/**
 * Limits how many do something at once: all together, and each owner alone, so that nobody takes
 * every place. Thread-safe.
 */
public final class Quota {
  private final String what;
  private final Limits limits;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  /**
   * How many.
   *
   * @param all together at most
   * @param each owner at most
   */
  public record Limits(int all, int each) {}

  /** A place that is taken until it is closed; closing it again does nothing. */
  public final class Place implements AutoCloseable {
    private final String owner;
    private boolean open = true;

    private Place(String owner) {
      this.owner = owner;
    }

    @Override
    public void close() {
      leave(this);
    }
  }

  /**
   * Creates one with all places free.
   *
   * @param what is limited, for people
   * @param limits to be held
   */
  public Quota(String what, Limits limits) {
    this.what = what;
    this.limits = limits;
  }

  /**
   * Takes a place.
   *
   * @param owner who takes it
   * @return to be closed
   * @throws Refusal if none is free
   */
  public synchronized Place enter(String owner) {
    int theirs = taken.getOrDefault(owner, 0);
    if (all >= limits.all || theirs >= limits.each) {
      throw new Refusal(
          503,
          "Too many %s at once: %d of all, at most %d; %d of yours, at most %d. Try again later."
              .formatted(what, all, limits.all, theirs, limits.each));
    }
    taken.put(owner, theirs + 1);
    all++;
    return new Place(owner);
  }

  private synchronized void leave(Place place) {
    if (place.open) {
      place.open = false;
      all--;
      taken.computeIfPresent(place.owner, (owner, theirs) -> theirs > 1 ? theirs - 1 : null);
    }
  }
}

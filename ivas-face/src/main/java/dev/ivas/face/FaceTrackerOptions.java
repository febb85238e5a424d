package dev.ivas.face;

import java.time.Duration;

/**
 * How a {@link FaceTracker} chooses and follows the candidate.
 *
 * @param detectionInterval how often the whole frame is searched while the candidate is followed,
 *     to count other faces and to notice a mistaken track
 * @param lostPatience how long a candidate out of sight is waited for before another face is taken
 * @param rivalPatience how long another face must be clearly larger than the candidate's to take
 *     its place
 */
public record FaceTrackerOptions(
    Duration detectionInterval, Duration lostPatience, Duration rivalPatience) {
  public FaceTrackerOptions {
    for (Duration duration : new Duration[] {detectionInterval, lostPatience, rivalPatience}) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(
            "durations must not be negative, but one is " + duration);
      }
    }
  }

  /** {@return the options that suit an interview} */
  public static FaceTrackerOptions defaults() {
    return builder().build();
  }

  /** {@return a builder that starts with the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; confined to one thread. */
  public static final class Builder {
    // A detection costs as much as a quarter of a followed frame: once a second is free.
    private Duration detectionInterval = Duration.ofSeconds(1);
    // Longer than a hand before the face or a look at the floor.
    private Duration lostPatience = Duration.ofSeconds(1);
    // Longer than it takes to walk past a camera.
    private Duration rivalPatience = Duration.ofSeconds(3);

    private Builder() {}

    /**
     * Sets how often the whole frame is searched while the candidate is followed.
     *
     * @param value not negative; 1 s by default
     * @return this builder
     */
    public Builder detectionInterval(Duration value) {
      detectionInterval = value;
      return this;
    }

    /**
     * Sets how long a candidate out of sight is waited for before another face is taken.
     *
     * @param value not negative; 1 s by default
     * @return this builder
     */
    public Builder lostPatience(Duration value) {
      lostPatience = value;
      return this;
    }

    /**
     * Sets how long another face must be clearly larger to take the candidate's place.
     *
     * @param value not negative; 3 s by default
     * @return this builder
     */
    public Builder rivalPatience(Duration value) {
      rivalPatience = value;
      return this;
    }

    /**
     * Checks and freezes the options.
     *
     * @return the options
     * @throws IllegalArgumentException if a duration is negative
     */
    public FaceTrackerOptions build() {
      return new FaceTrackerOptions(detectionInterval, lostPatience, rivalPatience);
    }
  }
}

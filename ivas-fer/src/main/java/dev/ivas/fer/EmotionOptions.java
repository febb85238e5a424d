package dev.ivas.fer;

import java.time.Duration;

/**
 * How apparent expression is read from a video.
 *
 * @param views passes of the network for each face, 1 to 10, see {@link EmotionNetwork}. Default 2,
 *     the face and its mirror image: a mirrored video then gives the same numbers
 * @param evaluationInterval least time between two judged frames of one face; the frames between
 *     carry the last probabilities forward. Default 60 ms, so that 30 frames a second give 15
 *     judgements: on nine clips no mean probability moved by more than 0.01 against judging every
 *     frame, and an expression lasts about 0.5 s or longer (Ekman, "Emotions Revealed", 2003)
 * @param smoothing time constant of {@link TemporalSmoothing}; default 0.3 s
 * @param switchMargin how far another class must lead before the timeline changes to it, in [0, 1);
 *     default 0.1
 * @param minimalSegment how long it must lead; no stretch between two changes is shorter; default
 *     0.5 s
 * @param minimalQuality a face is not judged where the size, light, frontality or visibility of its
 *     {@link dev.ivas.core.face.FaceQuality} is below this, in [0, 1]. Default 0.2: eyes whose
 *     outer corners are 12 pixels apart, or a head turned by 54 degrees. Sharpness does not count,
 *     for the network's picture of a face is only 48 pixels wide
 * @param minimalJudged time with a judged face below which nothing is reported; default 1 s
 */
public record EmotionOptions(
    int views,
    Duration evaluationInterval,
    Duration smoothing,
    double switchMargin,
    Duration minimalSegment,
    double minimalQuality,
    Duration minimalJudged) {
  public EmotionOptions {
    require(views >= 1 && views <= EmotionNetwork.MAX_VIEWS, "views must be 1 to 10");
    require(!evaluationInterval.isNegative(), "evaluationInterval must not be negative");
    require(!smoothing.isNegative(), "smoothing must not be negative");
    require(switchMargin >= 0 && switchMargin < 1, "switchMargin must be in [0, 1)");
    require(!minimalSegment.isNegative(), "minimalSegment must not be negative");
    require(minimalQuality >= 0 && minimalQuality <= 1, "minimalQuality must be in [0, 1]");
    require(!minimalJudged.isNegative(), "minimalJudged must not be negative");
  }

  /** {@return the defaults told above} */
  public static EmotionOptions defaults() {
    return builder().build();
  }

  /** {@return a builder that starts from the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder {
    private int views = 2;
    private Duration evaluationInterval = Duration.ofMillis(60);
    private Duration smoothing = Duration.ofMillis(300);
    private double switchMargin = 0.1;
    private Duration minimalSegment = Duration.ofMillis(500);
    private double minimalQuality = 0.2;
    private Duration minimalJudged = Duration.ofSeconds(1);

    private Builder() {}

    /**
     * Sets the passes for each face.
     *
     * @param value 1 to 10
     * @return this
     */
    public Builder views(int value) {
      this.views = value;
      return this;
    }

    /**
     * Sets the least time between two judged frames.
     *
     * @param value zero judges every frame
     * @return this
     */
    public Builder evaluationInterval(Duration value) {
      this.evaluationInterval = value;
      return this;
    }

    /**
     * Sets the time constant of smoothing.
     *
     * @param value zero switches it off
     * @return this
     */
    public Builder smoothing(Duration value) {
      this.smoothing = value;
      return this;
    }

    /**
     * Sets how far another class must lead before the timeline changes to it.
     *
     * @param value in [0, 1)
     * @return this
     */
    public Builder switchMargin(double value) {
      this.switchMargin = value;
      return this;
    }

    /**
     * Sets how long another class must lead before the timeline changes to it.
     *
     * @param value not negative
     * @return this
     */
    public Builder minimalSegment(Duration value) {
      this.minimalSegment = value;
      return this;
    }

    /**
     * Sets the quality below which a face is not judged.
     *
     * @param value in [0, 1]
     * @return this
     */
    public Builder minimalQuality(double value) {
      this.minimalQuality = value;
      return this;
    }

    /**
     * Sets the judged time below which nothing is reported.
     *
     * @param value not negative
     * @return this
     */
    public Builder minimalJudged(Duration value) {
      this.minimalJudged = value;
      return this;
    }

    /**
     * Checks and returns the options.
     *
     * @return the options
     * @throws IllegalArgumentException if one is out of its range
     */
    public EmotionOptions build() {
      return new EmotionOptions(
          views,
          evaluationInterval,
          smoothing,
          switchMargin,
          minimalSegment,
          minimalQuality,
          minimalJudged);
    }
  }
}

package dev.ivas.media;

import dev.ivas.media.internal.Wanted;

/**
 * What to decode, and how much a file may ask for.
 *
 * @param video whether frames are wanted; if not, the source behaves as if it had no picture track
 * @param audio whether sound is wanted; if not, the source behaves as if it had no sound track
 * @param sampleRateHz rate of the sound delivered, mixed down to mono, 4,000 to 384,000, or 0 for
 *     the track's own; with 0 channels, up to 32, and samples are as they were recorded, some may
 *     be beyond [-1, 1] or no number, and a track without any is one empty piece
 * @param maxSidePixels largest width or height decoded, in pixels, 16 to 16384; wider files are
 *     refused, for a header of a few bytes can claim gigabytes
 * @param decoderThreads threads for decoding pictures, 1 to 16; the pixels of damaged frames, but
 *     of no others, may depend on it and then vary from run to run if it is not 1
 */
public record MediaOptions(
    boolean video, boolean audio, int sampleRateHz, int maxSidePixels, int decoderThreads) {
  private static final MediaOptions DEFAULTS = builder().build();

  public MediaOptions {
    if (sampleRateHz != 0 && (sampleRateHz < 4_000 || sampleRateHz > 384_000)) {
      throw new IllegalArgumentException(
          "sampleRateHz must be 4000 to 384000, or 0, but is " + sampleRateHz);
    }
    if (maxSidePixels < 16 || maxSidePixels > 16_384) {
      throw new IllegalArgumentException(
          "maxSidePixels must be 16 to 16384, but is " + maxSidePixels);
    }
    if (decoderThreads < 1 || decoderThreads > 16) {
      throw new IllegalArgumentException(
          "decoderThreads must be 1 to 16, but is " + decoderThreads);
    }
    if (!video && !audio) {
      throw new IllegalArgumentException("nothing to decode: ask for video, audio or both");
    }
  }

  Wanted wanted() {
    return new Wanted(video, audio, sampleRateHz, maxSidePixels, decoderThreads);
  }

  /** {@return video and audio at 16 kHz, sides up to 8192 pixels, one decoder thread} */
  public static MediaOptions defaults() {
    return DEFAULTS;
  }

  /** {@return a builder that starts from the defaults} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; not safe for use by several threads. */
  public static final class Builder {
    private boolean video = true;
    private boolean audio = true;
    // What the speech models and the report's features are made for.
    private int sampleRateHz = 16_000;
    // 8K video is 7680 x 4320.
    private int maxSidePixels = 8192;
    private int decoderThreads = 1;

    private Builder() {}

    /**
     * Chooses whether frames are wanted.
     *
     * @param wanted true unless set
     * @return this
     */
    public Builder video(boolean wanted) {
      this.video = wanted;
      return this;
    }

    /**
     * Chooses whether sound is wanted.
     *
     * @param wanted true unless set
     * @return this
     */
    public Builder audio(boolean wanted) {
      this.audio = wanted;
      return this;
    }

    /**
     * Sets the rate of the sound delivered.
     *
     * @param hertz 4,000 to 384,000, or 0 for the track's own rate, all its channels and untouched
     *     samples; 16,000 unless set
     * @return this
     */
    public Builder sampleRateHz(int hertz) {
      this.sampleRateHz = hertz;
      return this;
    }

    /**
     * Sets the largest width or height that is decoded.
     *
     * @param pixels 16 to 16384; 8192 unless set
     * @return this
     */
    public Builder maxSidePixels(int pixels) {
      this.maxSidePixels = pixels;
      return this;
    }

    /**
     * Sets the number of threads that decode pictures.
     *
     * @param threads 1 to 16; 1 unless set
     * @return this
     */
    public Builder decoderThreads(int threads) {
      this.decoderThreads = threads;
      return this;
    }

    /**
     * Builds the options.
     *
     * @return the options
     * @throws IllegalArgumentException if a range is broken or nothing is wanted
     */
    public MediaOptions build() {
      return new MediaOptions(video, audio, sampleRateHz, maxSidePixels, decoderThreads);
    }
  }
}

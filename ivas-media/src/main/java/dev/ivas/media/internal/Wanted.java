package dev.ivas.media.internal;

/**
 * What is to be decoded: {@link dev.ivas.media.MediaOptions}, checked there.
 *
 * @param video whether frames are wanted
 * @param audio whether sound is wanted
 * @param sampleRateHz rate of the sound, 0 for the track's own and all its channels
 * @param maxSidePixels largest width or height
 * @param decoderThreads threads for decoding pictures
 */
public record Wanted(
    boolean video, boolean audio, int sampleRateHz, int maxSidePixels, int decoderThreads) {
  /** The largest area, in pixels: the square of the largest side. */
  long maxPixels() {
    return (long) maxSidePixels * maxSidePixels;
  }
}

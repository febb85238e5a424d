package dev.ivas.core.media;

/**
 * What is known of a recording before it is decoded.
 *
 * @param durationMicros length by the container's own account, in microseconds; 0 where it has none
 * @param width of the displayed image, after rotation, in pixels; 0 without video
 * @param height of the displayed image, after rotation, in pixels; 0 without video
 * @param rotationDegrees how far the stored image was turned clockwise for display: 0, 90, 180, 270
 * @param hasVideo whether a decodable video track is there
 * @param hasAudio whether a decodable audio track is there
 */
public record MediaInfo(
    long durationMicros,
    int width,
    int height,
    int rotationDegrees,
    boolean hasVideo,
    boolean hasAudio) {
  public MediaInfo {
    if (durationMicros < 0 || width < 0 || height < 0) {
      throw new IllegalArgumentException("duration and sizes must not be negative");
    }
    if (rotationDegrees % 90 != 0 || rotationDegrees < 0 || rotationDegrees >= 360) {
      throw new IllegalArgumentException(
          "rotation must be 0, 90, 180 or 270, but is " + rotationDegrees);
    }
  }
}

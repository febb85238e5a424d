package dev.ivas.core.report;

/**
 * What was analysed and what was lost of it.
 *
 * @param durationSeconds from the first to the end of the last picture or sound
 * @param width of the displayed picture, in pixels, 0 without video
 * @param height of the displayed picture, in pixels, 0 without video
 * @param rotationDegrees how far the stored picture was turned clockwise for display
 * @param frames decoded
 * @param framesLost missing or not decodable, an estimate
 * @param secondsLost not covered by what was decoded
 * @param hasVideo whether pictures were decoded
 * @param hasAudio whether sound was decoded
 */
public record MediaSection(
    double durationSeconds,
    int width,
    int height,
    int rotationDegrees,
    long frames,
    long framesLost,
    double secondsLost,
    boolean hasVideo,
    boolean hasAudio) {}

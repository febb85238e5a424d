package dev.ivas.core.media;

/**
 * The size and time of a frame.
 *
 * @param width in pixels
 * @param height in pixels
 * @param timestampMicros when it is shown, in microseconds on the media clock
 */
public record FrameGeometry(int width, int height, long timestampMicros) {}

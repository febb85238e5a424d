package dev.ivas.media.internal;

import dev.ivas.core.error.UnreadableMediaException;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * The size of a track's pictures as displayed: upright, with square pixels.
 *
 * @param width in pixels
 * @param height in pixels
 * @param orientation how the stored picture is turned
 */
record DisplaySize(int width, int height, Orientation orientation) {
  /** Wider or narrower pixels than this are taken for a broken header. */
  private static final double MAX_PIXEL_ASPECT = 4;

  static DisplaySize of(AVStream stream, int maxSidePixels) {
    AVCodecParameters parameters = stream.codecpar();
    double aspect = pixelAspect(stream);
    // Only ever widened or heightened: detail that was recorded is not thrown away.
    long width = Math.round(parameters.width() * Math.max(aspect, 1));
    long height = Math.round(parameters.height() * Math.max(1 / aspect, 1));
    if (width > maxSidePixels || height > maxSidePixels) {
      throw new UnreadableMediaException(
          "its pictures are %d x %d pixels, but at most %d x %d are decoded"
              .formatted(width, height, maxSidePixels, maxSidePixels));
    }
    Orientation orientation = Orientation.of(stream);
    return orientation.transposed()
        ? new DisplaySize((int) height, (int) width, orientation)
        : new DisplaySize((int) width, (int) height, orientation);
  }

  private static double pixelAspect(AVStream stream) {
    AVRational container = stream.sample_aspect_ratio();
    AVRational coded = stream.codecpar().sample_aspect_ratio();
    AVRational ratio = container.num() > 0 ? container : coded;
    if (ratio.num() <= 0 || ratio.den() <= 0) {
      return 1;
    }
    double aspect = (double) ratio.num() / ratio.den();
    return aspect > MAX_PIXEL_ASPECT || aspect < 1 / MAX_PIXEL_ASPECT ? 1 : aspect;
  }
}

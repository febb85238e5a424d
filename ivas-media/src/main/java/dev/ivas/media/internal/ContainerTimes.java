package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/**
 * When a file and its tracks begin and end, by the container's own account.
 *
 * @param originMicros the earlier start of the two tracks, in FFmpeg's time; 0 on the clock of the
 *     file
 * @param durationMicros the length stated or estimated; 0 if there is neither
 * @param videoEndMicros the stated end of the pictures on the clock of the file; 0 if unknown
 * @param audioEndMicros the stated end of the sound on the clock of the file; 0 if unknown
 */
record ContainerTimes(
    long originMicros, long durationMicros, long videoEndMicros, long audioEndMicros) {
  /** Shorter tails are the rounding of headers, encoder delay, or a last picture's length. */
  private static final long TOLERANCE_MICROS = 250_000;

  static ContainerTimes of(AVFormatContext context, TrackChoice tracks) {
    long video = startMicros(tracks.video());
    long audio = startMicros(tracks.audio());
    long origin = Math.min(video, audio);
    if (origin == Long.MAX_VALUE) {
      origin = context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
    }
    long duration = Math.max(0, context.duration());
    boolean stated = context.duration_estimation_method() == AVFMT_DURATION_FROM_STREAM;
    return new ContainerTimes(
        origin,
        duration,
        stated ? endMicros(tracks.video(), origin) : 0,
        stated ? endMicros(tracks.audio(), origin) : 0);
  }

  private static long startMicros(@Nullable AVStream stream) {
    return stream == null || stream.start_time() == AV_NOPTS_VALUE
        ? Long.MAX_VALUE
        : micros(stream.start_time(), stream);
  }

  private static long endMicros(@Nullable AVStream stream, long origin) {
    if (stream == null || stream.duration() == AV_NOPTS_VALUE || stream.duration() <= 0) {
      return 0;
    }
    long start = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    return micros(start + stream.duration(), stream) - origin;
  }

  private static long micros(long ticks, AVStream stream) {
    return av_rescale(ticks, stream.time_base().num() * 1_000_000L, stream.time_base().den());
  }

  /** How much of the pictures is missing if they ended here. */
  long missingVideo(long endMicros) {
    return missing(videoEndMicros, endMicros);
  }

  /** How much of the sound is missing if it ended here. */
  long missingAudio(long endMicros) {
    return missing(audioEndMicros, endMicros);
  }

  private static long missing(long statedMicros, long endMicros) {
    long missing = statedMicros - endMicros;
    return missing > TOLERANCE_MICROS ? missing : 0;
  }
}

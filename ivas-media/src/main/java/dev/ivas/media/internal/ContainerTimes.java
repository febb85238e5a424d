package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
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
 * @param perTrack whether both ends were stated apart; if not, they are that of the longer track
 */
record ContainerTimes(
    long originMicros,
    long durationMicros,
    long videoEndMicros,
    long audioEndMicros,
    boolean perTrack) {
  /** Shorter tails are the rounding of headers, encoder delay, or a last picture's length. */
  private static final long TOLERANCE_MICROS = 250_000;

  static ContainerTimes of(InputFile input, TrackChoice tracks) {
    AVFormatContext context = input.context();
    long wholeStart = context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
    long origin = Math.min(startMicros(tracks.video()), startMicros(tracks.audio()));
    if (origin == Long.MAX_VALUE) {
      origin = wholeStart;
    }
    boolean stated = context.duration_estimation_method() == AVFMT_DURATION_FROM_STREAM;
    long wholeEnd = wholeStart + context.duration() - origin;
    boolean perTrack = input.statesTrackLengths();
    return new ContainerTimes(
        origin,
        Math.max(0, context.duration()),
        !stated ? 0 : perTrack ? endMicros(tracks.video(), origin) : wholeEnd,
        !stated ? 0 : perTrack ? endMicros(tracks.audio(), origin) : wholeEnd,
        perTrack);
  }

  /** {@return the same, but for the ends, which are unknown} */
  ContainerTimes withoutEnds() {
    return new ContainerTimes(originMicros, durationMicros, 0, 0, perTrack);
  }

  private static long startMicros(@Nullable AVStream stream) {
    if (stream == null || stream.start_time() == AV_NOPTS_VALUE) {
      return Long.MAX_VALUE;
    }
    AVCodecParameters parameters = stream.codecpar();
    // What an encoder needs to settle in comes before the start, and is not heard.
    long padding =
        parameters.initial_padding() > 0 && parameters.sample_rate() > 0
            ? parameters.initial_padding() * 1_000_000L / parameters.sample_rate()
            : 0;
    long start = micros(stream.start_time(), stream);
    return start < 0 ? Math.min(0, start + padding) : start;
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

  /**
   * Tells how much of the pictures is missing.
   *
   * @param endMicros where they ended
   * @param soundEndMicros where the sound ended; 0 if there is none
   * @return the time missing, in microseconds, 0 if it is too short to mean anything
   */
  long missingVideo(long endMicros, long soundEndMicros) {
    return missing(videoEndMicros, endMicros, soundEndMicros);
  }

  /**
   * Tells how much of the sound is missing.
   *
   * @param endMicros where it ended
   * @param picturesEndMicros where the pictures ended; 0 if there are none
   * @return the time missing, in microseconds, 0 if it is too short to mean anything
   */
  long missingAudio(long endMicros, long picturesEndMicros) {
    return missing(audioEndMicros, endMicros, picturesEndMicros);
  }

  private long missing(long statedMicros, long endMicros, long otherEndMicros) {
    long reached = perTrack ? endMicros : Math.max(endMicros, otherEndMicros);
    return reached + TOLERANCE_MICROS < statedMicros ? statedMicros - endMicros : 0;
  }
}

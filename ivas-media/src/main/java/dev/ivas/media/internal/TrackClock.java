package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * Turns a track's own timestamps into microseconds on the clock of the file.
 *
 * <p>Where joined or restarted recordings make the timestamps leap back, or ahead by more than is
 * believable, the clock goes on as if they had not.
 */
final class TrackClock {
  private static final long MAX_LEAP_BACK_MICROS = 1_000_000;
  private static final long MAX_LEAP_AHEAD_MICROS = 600_000_000;

  private final long ticks;
  private final long seconds;
  private final long originMicros;
  private long shiftMicros;
  private long leaps;

  TrackClock(AVStream stream, long originMicros) {
    this.seconds = stream.time_base().num();
    this.ticks = stream.time_base().den();
    this.originMicros = originMicros;
  }

  /** Converts a length in ticks of the track to microseconds. */
  long lengthMicros(long length) {
    return av_rescale(length, seconds * 1_000_000L, ticks);
  }

  /**
   * Converts a timestamp.
   *
   * @param timestamp in ticks of the track, or FFmpeg's mark for none
   * @param expectedMicros when the piece is due if it follows the one before it
   * @return microseconds since the start of the file
   */
  long toMicros(long timestamp, long expectedMicros) {
    if (timestamp == AV_NOPTS_VALUE) {
      return expectedMicros;
    }
    long micros = lengthMicros(timestamp) - originMicros + shiftMicros;
    long ahead = micros - expectedMicros;
    if (ahead < -MAX_LEAP_BACK_MICROS || ahead > MAX_LEAP_AHEAD_MICROS) {
      shiftMicros -= ahead;
      leaps++;
      return expectedMicros;
    }
    return micros;
  }

  /** {@return how often the timestamps leapt} */
  long leaps() {
    return leaps;
  }
}

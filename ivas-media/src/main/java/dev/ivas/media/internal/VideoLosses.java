package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Keeps account of the pictures of a track that were lost or came out damaged. */
final class VideoLosses {
  private static final long DEFAULT_INTERVAL_MICROS = 40_000;

  private final FrameIntervals intervals = new FrameIntervals();
  private final long nominalMicros;
  private final long packetsPromised;
  private long packets;
  private long lastDecodingMicros = Long.MIN_VALUE;
  private long lastLengthMicros;
  private long endMicros;
  private long failed;
  private long damaged;
  private long concealed;
  private long outOfOrder;
  private long missingAtEndMicros;

  VideoLosses(AVStream stream) {
    this.packetsPromised = avformat_index_get_entries_count(stream);
    AVRational rate = stream.avg_frame_rate();
    boolean known = rate.num() > 0 && rate.den() > 0;
    this.nominalMicros =
        known ? Math.max(1, 1_000_000L * rate.den() / rate.num()) : DEFAULT_INTERVAL_MICROS;
  }

  /** {@return the usual distance between pictures, in microseconds, at least 1} */
  long nominalIntervalMicros() {
    return nominalMicros;
  }

  void packetRead(AVPacket packet, TrackClock clock) {
    packets++;
    if (packet.dts() == AV_NOPTS_VALUE) {
      return;
    }
    long micros = clock.lengthMicros(packet.dts());
    if (lastDecodingMicros != Long.MIN_VALUE) {
      intervals.add(micros - lastDecodingMicros, lastLengthMicros);
    }
    lastDecodingMicros = micros;
    lastLengthMicros = clock.lengthMicros(packet.duration());
  }

  void packetsFailed(long total) {
    failed = total;
  }

  void pictureDamaged() {
    damaged++;
  }

  void pictureOutOfOrder() {
    outOfOrder++;
  }

  void pictureConcealed(boolean wasConcealed) {
    concealed += wasConcealed ? 1 : 0;
  }

  void delivered(long micros, long lengthMicros) {
    endMicros = micros + (lengthMicros > 0 ? lengthMicros : nominalMicros);
  }

  /** {@return when the last delivered picture ends} */
  long endMicros() {
    return endMicros;
  }

  /** Sets how much the container promised beyond the last picture, once the file has ended. */
  void missingAtEnd(long micros) {
    missingAtEndMicros = micros;
  }

  /** {@return how many pictures are lost, an estimate} */
  long lost() {
    return failed + damaged + intervals.missing() + missingAtEnd();
  }

  /** {@return the time that lost pictures would have filled} */
  long lostMicros() {
    return (failed + damaged + intervals.missing()) * nominalMicros + missingAtEndMicros;
  }

  private long missingAtEnd() {
    return missingAtEndMicros == 0
        ? 0
        : Math.max(
            packetsPromised - packets, Math.round((double) missingAtEndMicros / nominalMicros));
  }

  /** {@return one sentence for each kind of damage} */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    note(notes, "Images that could not be decoded", failed + damaged);
    note(notes, "Images missing between others, to judge by their times", intervals.missing());
    if (missingAtEndMicros > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The pictures break off at %.2f s: the file promises %.2f s more, about %d images.",
              endMicros / 1e6,
              missingAtEndMicros / 1e6,
              missingAtEnd()));
    }
    note(notes, "Images damaged in part, shown as far as they go", concealed);
    note(notes, "Images left out because their times do not advance", outOfOrder);
    return notes;
  }

  private static void note(List<String> notes, String what, long count) {
    if (count > 0) {
      notes.add(String.format(Locale.ROOT, "%s: %d.", what, count));
    }
  }
}

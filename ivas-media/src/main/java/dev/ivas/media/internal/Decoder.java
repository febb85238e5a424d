package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_OUTPUT_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import dev.ivas.core.error.UnreadableMediaException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Decodes the packets of one track, and counts those that fail. */
final class Decoder implements AutoCloseable {
  /** A decoder that only fails while it is drained must not be asked for ever. */
  private static final int MAX_FAILURES_IN_A_ROW = 64;

  private final AVCodecContext context;
  private long failures;

  private Decoder(AVCodecContext context) {
    this.context = context;
  }

  static Decoder open(AVStream stream, Wanted wanted) {
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    AVCodecContext context = avcodec_alloc_context3(codec);
    int result = avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(wanted.decoderThreads());
    context.max_pixels(wanted.maxPixels());
    context.flags(context.flags() | AV_CODEC_FLAG_OUTPUT_CORRUPT);
    if (result >= 0) {
      result = avcodec_open2(context, codec, (AVDictionary) null);
    }
    if (result < 0) {
      avcodec_free_context(context);
      throw new UnreadableMediaException(
          "the decoder for %s cannot start: %s"
              .formatted(codec.name().getString(), NativeText.ofError(result)));
    }
    return new Decoder(context);
  }

  /** Takes one packet, or null for the end; {@link #receive} must have returned false before. */
  void send(@Nullable AVPacket packet) {
    int result = avcodec_send_packet(context, packet);
    if (result < 0 && result != AVERROR_EOF) {
      failures++;
    }
  }

  /** Fills the frame with the next picture or piece of sound; false if a packet is needed first. */
  boolean receive(AVFrame frame) {
    for (int attempt = 0; attempt < MAX_FAILURES_IN_A_ROW; attempt++) {
      int result = avcodec_receive_frame(context, frame);
      if (result >= 0) {
        return true;
      }
      if (result == AVERROR_EAGAIN() || result == AVERROR_EOF) {
        return false;
      }
      failures++;
    }
    return false;
  }

  /** {@return how many packets could not be decoded so far} */
  long failures() {
    return failures;
  }

  @Override
  public void close() {
    avcodec_free_context(context);
  }
}

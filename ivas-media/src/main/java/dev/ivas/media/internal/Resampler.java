package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc;
import static org.bytedeco.ffmpeg.global.swresample.swr_config_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert_frame;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.jspecify.annotations.Nullable;

/**
 * Resamples one unbroken stretch of sound, mixed down to mono or with the channels it has.
 *
 * <p>The first sample out belongs to the same instant as the first sample in: FFmpeg's resampler
 * mirrors the sound at both ends instead of delaying it.
 */
final class Resampler implements AutoCloseable {
  private final AVFrame converted = av_frame_alloc();
  private final int sampleRateHz;
  private final int channels;
  private @Nullable SwrContext context;

  /** Resamples to a rate and a number of channels. */
  Resampler(int sampleRateHz, int channels) {
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
  }

  /** Converts a piece of sound, or null for the end of the stretch, into the queue. */
  boolean convert(@Nullable AVFrame source, SampleQueue queue) {
    if (context == null && source == null) {
      return true;
    }
    if (source != null && isUnnamed(source)) {
      nameChannels(source);
    }
    converted.format(AV_SAMPLE_FMT_FLT);
    converted.sample_rate(sampleRateHz);
    if (source != null && source.ch_layout().nb_channels() == channels) {
      av_channel_layout_copy(converted.ch_layout(), source.ch_layout());
    } else {
      av_channel_layout_default(converted.ch_layout(), channels);
    }
    if (context == null && source != null) {
      context = mixer(source);
    }
    int result = swr_convert_frame(context, converted, source);
    if (result >= 0 && converted.nb_samples() > 0) {
      queue.add(samples(converted));
    }
    av_frame_unref(converted);
    return result >= 0;
  }

  private SwrContext mixer(AVFrame source) {
    SwrContext mixer = swr_alloc();
    // Keeps the mix of several channels within [-1, 1].
    av_opt_set_double(mixer, "rematrix_maxval", 1.0, 0);
    if (isUnnamed(source) && channels == 1) {
      int mixed = source.ch_layout().nb_channels();
      double[] mean = new double[mixed];
      Arrays.fill(mean, 1.0 / mixed);
      swr_config_frame(mixer, converted, source);
      swr_set_matrix(mixer, mean, mixed);
    }
    return mixer;
  }

  private static boolean isUnnamed(AVFrame frame) {
    return frame.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC;
  }

  /** Gives channels their usual places; numbers of channels that have none stay unnamed. */
  private static void nameChannels(AVFrame source) {
    int channels = source.ch_layout().nb_channels();
    av_channel_layout_uninit(source.ch_layout());
    av_channel_layout_default(source.ch_layout(), channels);
  }

  private static FloatBuffer samples(AVFrame frame) {
    return frame
        .data(0)
        .capacity((long) frame.nb_samples() * frame.ch_layout().nb_channels() * Float.BYTES)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** Forgets the stretch, so that the next one may have another rate or layout. */
  void reset() {
    if (context != null) {
      swr_free(context);
    }
    context = null;
  }

  @Override
  public void close() {
    reset();
    av_frame_free(converted);
  }
}

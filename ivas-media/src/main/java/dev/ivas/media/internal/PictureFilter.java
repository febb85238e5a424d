package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;

import java.util.Locale;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded pictures upright, scales them to the display size and converts them to BGR24.
 *
 * <p>A track may change its picture size or format on the way: the chain is then built anew, and
 * the result keeps its size.
 */
final class PictureFilter implements AutoCloseable {
  private final DisplaySize size;
  private @Nullable AVFilterGraph graph;
  private @Nullable AVFilterContext entry;
  private @Nullable AVFilterContext exit;
  private String input = "";

  PictureFilter(DisplaySize size) {
    this.size = size;
  }

  /** Converts a picture, taking its content over; false if FFmpeg cannot convert it. */
  boolean convert(AVFrame source, AVFrame target) {
    String wanted = describe(source);
    if (!wanted.equals(input)) {
      build(wanted);
    }
    return entry != null
        && exit != null
        && av_buffersrc_add_frame(entry, source) >= 0
        && av_buffersink_get_frame(exit, target) >= 0;
  }

  private static String describe(AVFrame frame) {
    // FFmpeg reads no digits but ASCII's, whatever language the user has.
    return String.format(
        Locale.ROOT,
        "video_size=%dx%d:pix_fmt=%d:time_base=1/1000000:pixel_aspect=1/1:colorspace=%d:range=%d",
        frame.width(),
        frame.height(),
        frame.format(),
        frame.colorspace(),
        frame.color_range());
  }

  private void build(String source) {
    close();
    input = source;
    AVFilterGraph fresh = avfilter_graph_alloc();
    fresh.nb_threads(1);
    graph = fresh;
    String chain =
        String.format(
            Locale.ROOT,
            "buffer@entry=%s,%sscale=%d:%d:flags=bilinear,format=bgr24,buffersink@exit",
            source,
            size.orientation().filters(),
            size.width(),
            size.height());
    AVFilterInOut none = new AVFilterInOut((Pointer) null);
    if (avfilter_graph_parse_ptr(fresh, chain, none, none, null) >= 0
        && avfilter_graph_config(fresh, null) >= 0) {
      entry = avfilter_graph_get_filter(fresh, "buffer@entry");
      exit = avfilter_graph_get_filter(fresh, "buffersink@exit");
    }
  }

  @Override
  public void close() {
    if (graph != null) {
      avfilter_graph_free(graph);
    }
    graph = null;
    entry = null;
    exit = null;
    input = "";
  }
}

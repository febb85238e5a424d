package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_calloc;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_free;

import dev.ivas.core.error.UnreadableMediaException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * One local file, taken apart into packets.
 *
 * <p>Only containers of {@link #CONTAINERS} are read, none of which names other files, and FFmpeg
 * is given no protocol with which it could open any: the bytes come from the one file opened here.
 */
final class InputFile implements AutoCloseable {
  private static final String CONTAINERS =
      "mov,mp4,m4a,3gp,matroska,webm,avi,mpeg,mpegts,mpegvideo,flv,asf,ogg,wav,w64,mp3,aac,flac,"
          + "aiff,caf,amr,ac3,eac3,au,mxf,nut,ivf,h264,hevc,m4v,obu,dv";
  private static final int MAX_STREAMS = 64;

  /** Twice the default limit each way, so that a refusal can name the size. */
  private static final String PROBED_PIXELS = String.valueOf(16_384L * 16_384);

  private final AVFormatContext context;
  private final AVIOContext bytes;
  private final boolean statesTrackLengths;
  private final boolean segmentCutOff;
  private boolean lastPacketBroken;

  private InputFile(AVFormatContext context, AVIOContext bytes, boolean segmentCutOff) {
    this.context = context;
    this.bytes = bytes;
    this.segmentCutOff = segmentCutOff;
    this.statesTrackLengths = anyTrackLength(context);
  }

  static InputFile open(Path file) {
    FfmpegLibrary.load();
    AVIOContext bytes = openBytes(file);
    AVFormatContext context = avformat_alloc_context();
    context.pb(bytes);
    int result = openContainer(context, file);
    if (result < 0) {
      avio_closep(bytes);
      throw new UnreadableMediaException(
          "%s is no recording that can be read (%s)%s; mp4, mov, mkv, webm, avi and mpg are"
              .formatted(file.getFileName(), NativeText.ofError(result), FileKind.hint(file)));
    }
    InputFile input = new InputFile(context, bytes, MatroskaSegment.isCutOff(file));
    probe(context);
    return input;
  }

  private static AVIOContext openBytes(Path file) {
    AVIOContext bytes = new AVIOContext(null);
    AVDictionary options = new AVDictionary(null);
    try (NativeText url = new NativeText("file:" + file.toAbsolutePath())) {
      av_dict_set(options, "protocol_whitelist", "file", 0);
      int result = avio_open2(bytes, url.pointer(), AVIO_FLAG_READ, null, options);
      if (result < 0) {
        throw new UnreadableMediaException(
            "%s cannot be opened: %s".formatted(file, NativeText.ofError(result)));
      }
      return bytes;
    } finally {
      av_dict_free(options);
    }
  }

  private static int openContainer(AVFormatContext context, Path file) {
    AVDictionary options = new AVDictionary(null);
    // The name is only looked at for its ending; an empty list of protocols would allow them all.
    try (NativeText name = new NativeText(String.valueOf(file.getFileName()))) {
      av_dict_set(options, "protocol_whitelist", "none", 0);
      av_dict_set(options, "format_whitelist", CONTAINERS, 0);
      av_dict_set(options, "max_streams", String.valueOf(MAX_STREAMS), 0);
      return avformat_open_input(context, name.pointer(), null, options);
    } finally {
      av_dict_free(options);
    }
  }

  /**
   * Fills in what the header leaves open by decoding a little, under a limit to what a picture may
   * take.
   *
   * <p>A failure leaves tracks without parameters, which are then passed over one by one.
   */
  private static void probe(AVFormatContext context) {
    int tracks = context.nb_streams();
    PointerPointer<AVDictionary> options =
        new PointerPointer<>(av_calloc(Math.max(1, tracks), Loader.sizeof(Pointer.class)));
    AVDictionary each = new AVDictionary(null);
    for (int i = 0; i < tracks; i++) {
      each.setNull();
      av_dict_set(each, "max_pixels", PROBED_PIXELS, 0);
      av_dict_set(each, "threads", "1", 0);
      options.put(i, each);
    }
    avformat_find_stream_info(context, options);
    for (int i = 0; i < tracks; i++) {
      av_dict_free(options.position(i));
    }
    av_free(options.position(0));
  }

  /** Only asked before probing, which copies the length of the file to tracks that state none. */
  private static boolean anyTrackLength(AVFormatContext context) {
    for (int i = 0; i < context.nb_streams(); i++) {
      if (context.streams(i).duration() > 0) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether the container states a length for each track, not only for the whole} */
  boolean statesTrackLengths() {
    return statesTrackLengths;
  }

  AVFormatContext context() {
    return context;
  }

  /** Reads the next packet of any track; false at the end of the file or where it breaks off. */
  boolean read(AVPacket packet) {
    if (av_read_frame(context, packet) < 0) {
      return false;
    }
    lastPacketBroken = (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0;
    return true;
  }

  /** {@return whether the file, read to its end, was seen to end too early} */
  boolean isCutOff() {
    return lastPacketBroken || segmentCutOff;
  }

  @Override
  public void close() {
    avformat_close_input(context);
    avio_closep(bytes);
  }
}

package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_COMMENT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_HEARING_IMPAIRED;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_STILL_IMAGE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_VISUAL_IMPAIRED;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/**
 * The one picture track and the one sound track of a file that are decoded.
 *
 * <p>Cover art and thumbnails are no picture tracks. Among several tracks the one marked as default
 * wins, then the larger picture or the more channels, then the first; commentaries and tracks for
 * the impaired come last.
 *
 * @param video null if there is none that can be decoded
 * @param audio null if there is none that can be decoded
 * @param notes one sentence for each kind of track that is missing or cannot be decoded
 */
record TrackChoice(@Nullable AVStream video, @Nullable AVStream audio, List<String> notes) {
  static final int MIN_SAMPLE_RATE_HZ = 4_000;
  static final int MAX_SAMPLE_RATE_HZ = 384_000;
  private static final int NO_VIDEO =
      AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS | AV_DISPOSITION_STILL_IMAGE;
  private static final int SECONDARY =
      AV_DISPOSITION_COMMENT | AV_DISPOSITION_HEARING_IMPAIRED | AV_DISPOSITION_VISUAL_IMPAIRED;

  static TrackChoice of(AVFormatContext context) {
    List<String> notes = new ArrayList<>();
    AVStream video = best(context, AVMEDIA_TYPE_VIDEO, "picture", notes);
    AVStream audio = best(context, AVMEDIA_TYPE_AUDIO, "sound", notes);
    return new TrackChoice(video, audio, List.copyOf(notes));
  }

  private static @Nullable AVStream best(
      AVFormatContext context, int type, String noun, List<String> notes) {
    AVStream best = null;
    String refused = "";
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      if (stream.codecpar().codec_type() != type || (stream.disposition() & NO_VIDEO) != 0) {
        continue;
      }
      String obstacle = obstacle(stream.codecpar());
      if (!obstacle.isEmpty()) {
        refused = "The %s track cannot be decoded: %s.".formatted(noun, obstacle);
      } else if (best == null || score(stream) > score(best)) {
        best = stream;
      }
    }
    if (best == null) {
      notes.add(refused.isEmpty() ? "The file has no %s track.".formatted(noun) : refused);
    }
    return best;
  }

  private static String obstacle(AVCodecParameters parameters) {
    if (avcodec_find_decoder(parameters.codec_id()) == null) {
      return "its coding (" + avcodec_get_name(parameters.codec_id()).getString() + ") is unknown";
    }
    if (parameters.codec_type() == AVMEDIA_TYPE_VIDEO) {
      return parameters.width() < 1 || parameters.height() < 1
          ? "it states no picture size that can be decoded"
          : "";
    }
    int rate = parameters.sample_rate();
    if (rate < MIN_SAMPLE_RATE_HZ || rate > MAX_SAMPLE_RATE_HZ) {
      return "its sample rate is %d Hz, not %d to %d"
          .formatted(rate, MIN_SAMPLE_RATE_HZ, MAX_SAMPLE_RATE_HZ);
    }
    return parameters.ch_layout().nb_channels() < 1 ? "it states no channels" : "";
  }

  private static long score(AVStream stream) {
    AVCodecParameters parameters = stream.codecpar();
    long size =
        (long) parameters.width() * parameters.height() + parameters.ch_layout().nb_channels();
    long isDefault = (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0 ? 1L << 60 : 0;
    long isPrimary = (stream.disposition() & SECONDARY) == 0 ? 1L << 61 : 0;
    return isPrimary + isDefault + size;
  }
}

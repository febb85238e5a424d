package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;

/**
 * How a stored picture must be turned for display: transposed first, then mirrored.
 *
 * <p>The display matrix of ISO 14496-12 sends a stored point (x, y) to (a x + c y, b x + d y). Only
 * turns by quarters and mirrorings occur in practice; others are snapped to the nearest.
 *
 * @param transposed whether rows become columns
 * @param mirroredX whether left and right are then swapped
 * @param mirroredY whether top and bottom are then swapped
 */
record Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {
  private static final int MATRIX_BYTES = 9 * Integer.BYTES;
  private static final Orientation STORED = new Orientation(false, false, false);

  static Orientation of(AVStream stream) {
    AVCodecParameters parameters = stream.codecpar();
    AVPacketSideData data =
        av_packet_side_data_get(
            parameters.coded_side_data(),
            parameters.nb_coded_side_data(),
            AV_PKT_DATA_DISPLAYMATRIX);
    if (data != null && data.size() >= MATRIX_BYTES) {
      IntBuffer matrix =
          data.data()
              .capacity(MATRIX_BYTES)
              .asByteBuffer()
              .order(ByteOrder.nativeOrder())
              .asIntBuffer();
      return ofMatrix(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
    }
    AVDictionaryEntry tag = av_dict_get(stream.metadata(), "rotate", null, 0);
    return tag == null ? STORED : ofTag(tag.value().getString());
  }

  static Orientation ofMatrix(int a, int b, int c, int d) {
    boolean transposed =
        Math.abs((long) b) + Math.abs((long) c) > Math.abs((long) a) + Math.abs((long) d);
    return transposed ? new Orientation(true, c < 0, b < 0) : new Orientation(false, a < 0, d < 0);
  }

  /** Reads the older tag: degrees clockwise. */
  static Orientation ofTag(String degrees) {
    return switch (degrees.strip()) {
      case "90", "-270" -> new Orientation(true, true, false);
      case "180", "-180" -> new Orientation(false, true, true);
      case "270", "-90" -> new Orientation(true, false, true);
      default -> STORED;
    };
  }

  /** The turn clockwise that is left when a mirroring is undone: 0, 90, 180 or 270. */
  int rotationDegrees() {
    if (transposed) {
      return mirroredX ? 90 : 270;
    }
    return mirroredY ? 180 : 0;
  }

  /** The same as filters of FFmpeg, each followed by a comma. */
  String filters() {
    if (transposed) {
      String direction =
          mirroredX ? (mirroredY ? "clock_flip" : "clock") : (mirroredY ? "cclock" : "cclock_flip");
      return "transpose=" + direction + ",";
    }
    return (mirroredX ? "hflip," : "") + (mirroredY ? "vflip," : "");
  }
}

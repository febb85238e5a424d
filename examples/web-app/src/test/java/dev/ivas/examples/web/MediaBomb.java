package dev.ivas.examples.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Small Matroska files that claim to be huge, written element by element (RFC 8794, RFC 9559). */
final class MediaBomb {
  private static final int SEGMENT = 0x18538067;
  private static final int CLUSTER = 0x1F43B675;

  private MediaBomb() {}

  /** One raw picture of 65535 x 65535 pixels, of which a hundred bytes are there. */
  static byte[] hugePicture() {
    return film(
        List.of(
            element(
                0xAE,
                number(0xD7, 1),
                number(0x73C5, 1),
                number(0x83, 1),
                text(0x86, "V_UNCOMPRESSED"),
                element(0xE0, number(0xB0, 65_535), number(0xBA, 65_535), text(0x2EB524, "I420")))),
        List.of(cluster(0, 100)));
  }

  /** As many sound tracks as are asked for. */
  static byte[] manyStreams(int count) {
    return film(
        IntStream.rangeClosed(1, count).mapToObj(MediaBomb::soundTrack).toList(),
        List.of(cluster(0, 640)));
  }

  /** Pieces of sound, 20 ms each, every ten minutes but a second: days in some kilobytes. */
  static byte[] endless(int pieces) {
    return film(
        List.of(soundTrack(1)),
        IntStream.range(0, pieces).mapToObj(i -> cluster(599_000L * i, 640)).toList());
  }

  private static byte[] film(List<byte[]> tracks, List<byte[]> clusters) {
    byte[] head =
        element(0x1A45DFA3, text(0x4282, "matroska"), number(0x4287, 4), number(0x4285, 2));
    byte[] info = element(0x1549A966, number(0x2AD7B1, 1_000_000), real(0x4489, 1e12));
    return joined(
        head, element(SEGMENT, info, element(0x1654AE6B, joined(tracks)), joined(clusters)));
  }

  private static byte[] soundTrack(int number) {
    return element(
        0xAE,
        number(0xD7, number),
        number(0x73C5, number),
        number(0x83, 2),
        text(0x86, "A_PCM/INT/LIT"),
        element(0xE1, real(0xB5, 16_000), number(0x9F, 1), number(0x6264, 16)));
  }

  private static byte[] cluster(long millis, int bytes) {
    byte[] block = new byte[4 + bytes];
    block[0] = (byte) 0x81;
    block[3] = (byte) 0x80;
    return element(CLUSTER, number(0xE7, millis), element(0xA3, block));
  }

  private static byte[] number(int id, long value) {
    return element(id, ByteBuffer.allocate(8).putLong(value).array());
  }

  private static byte[] real(int id, double value) {
    return element(id, ByteBuffer.allocate(8).putDouble(value).array());
  }

  private static byte[] text(int id, String value) {
    return element(id, value.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] element(int id, byte[]... parts) {
    byte[] content = joined(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = 24; shift >= 0; shift -= 8) {
      if (id >>> shift != 0) {
        out.write(id >>> shift);
      }
    }
    out.writeBytes(ByteBuffer.allocate(8).putLong(1L << 56 | content.length).array());
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] joined(List<byte[]> parts) {
    return joined(parts.toArray(byte[][]::new));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

package dev.ivas.media.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Reads how long a Matroska or WebM file says it is.
 *
 * <p>FFmpeg does not tell a cut-off file from a complete one. By RFC 8794 a file is an EBML header
 * and a segment, each an identifier, a size of one to eight bytes, and that many bytes.
 */
final class MatroskaSegment {
  private static final int EBML_ID = 0x1A45DFA3;
  private static final int SEGMENT_ID = 0x18538067;
  private static final int HEAD_BYTES = 4096;

  private MatroskaSegment() {}

  /** Tells whether the file is shorter than its segment; false for other files and live ones. */
  static boolean isCutOff(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
      channel.read(head, 0);
      return end(head.flip()) > channel.size();
    } catch (IOException e) {
      return false;
    }
  }

  /** The offset at which the segment ends; -1 if there is none or it does not say. */
  static long end(ByteBuffer head) {
    if (head.remaining() < 5 || head.getInt() != EBML_ID) {
      return -1;
    }
    long headerSize = size(head);
    if (headerSize < 0 || headerSize > head.remaining() - 5) {
      return -1;
    }
    head.position(head.position() + (int) headerSize);
    if (head.getInt() != SEGMENT_ID) {
      return -1;
    }
    long segmentSize = size(head);
    return segmentSize < 0 ? -1 : head.position() + segmentSize;
  }

  /** Reads a size, whose leading zero bits count its further bytes; all ones mean unknown: -1. */
  private static long size(ByteBuffer head) {
    int first = head.get() & 0xff;
    int more = Integer.numberOfLeadingZeros(first) - 24;
    if (more > 7 || more > head.remaining()) {
      return -1;
    }
    long value = first & (0x7f >> more);
    for (int i = 0; i < more; i++) {
      value = (value << 8) | (head.get() & 0xff);
    }
    return value == (1L << (7 * (more + 1))) - 1 ? -1 : value;
  }
}

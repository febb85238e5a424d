package dev.ivas.examples.web.live;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One binary message from a browser, little-endian: a byte that says what it is, a byte 0, width
 * and height (two bytes each, 0 but for pictures), two bytes 0, eight bytes of time or number, then
 * the content.
 *
 * @param kind what it is
 * @param width of a picture, in pixels
 * @param height of a picture, in pixels
 * @param timestampMicros on the interview's clock; of a piece of the recording its number, from 0
 * @param content the rest, little-endian; a view of the message
 */
record LiveMessage(Kind kind, int width, int height, long timestampMicros, ByteBuffer content) {
  /** Bytes before the content. */
  static final int HEADER_BYTES = 16;

  /**
   * The most bytes of one message: a raw picture of {@link #MOST_SIDE} by as much would be more.
   */
  static final int MOST_BYTES = 4 << 20;

  /** The longest side of a picture, in pixels. */
  static final int MOST_SIDE = 1920;

  private static final long MOST_MICROS = 24L * 3600 * 1_000_000;

  /** What a message is; their numbers in the message are these plus one. */
  enum Kind {
    /** Three planes: luma, then U and V at half size; BT.601, full range. */
    I420,
    /** A picture as JPEG. */
    JPEG,
    /** Mono sound of 16 kHz, 16 bits signed. */
    PCM,
    /** A piece of the recording, to be kept as it is. */
    RECORDING
  }

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException if it is none
   */
  static LiveMessage read(byte[] bytes, int offset, int length) {
    if (length < HEADER_BYTES || length > MOST_BYTES) {
      throw new IllegalArgumentException("a message has 16 bytes to 4 MB, not " + length);
    }
    ByteBuffer all = ByteBuffer.wrap(bytes, offset, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    int kind = all.get(0) - 1;
    if (kind < 0 || kind >= Kind.values().length) {
      throw new IllegalArgumentException("there is no kind of message " + (kind + 1));
    }
    long micros = all.getLong(8);
    if (micros < 0 || micros > MOST_MICROS) {
      throw new IllegalArgumentException("no time of an interview: " + micros);
    }
    int width = Short.toUnsignedInt(all.getShort(2));
    int height = Short.toUnsignedInt(all.getShort(4));
    if (width > MOST_SIDE || height > MOST_SIDE) {
      throw new IllegalArgumentException("a picture has at most 1920 pixels a side");
    }
    ByteBuffer content =
        all.slice(HEADER_BYTES, length - HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return new LiveMessage(Kind.values()[kind], width, height, micros, content);
  }
}

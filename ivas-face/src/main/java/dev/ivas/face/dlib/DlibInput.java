package dev.ivas.face.dlib;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what dlib's {@code serialize} writes, and never makes room for more than the file can hold.
 *
 * <p>A whole number is a byte that tells its sign and its count of bytes, then these bytes, the
 * lowest first. A real number is two whole ones, m and e, and means m 2^e. Both take two bytes at
 * least.
 */
final class DlibInput {
  private static final int SIGN = 0x80;
  private static final int COUNT = 0x0f;
  private static final int NUMBER_BYTES = 2;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private long remaining;

  DlibInput(InputStream in, long size) {
    this.in = in;
    this.remaining = size;
  }

  /** Reads a whole number. */
  long integer() throws IOException {
    int control = next();
    int count = control & COUNT;
    if (count > Long.BYTES) {
      throw new MalformedFileException("a number of " + count + " bytes");
    }
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (long) next() << (Byte.SIZE * i);
    }
    return (control & SIGN) == 0 ? value : -value;
  }

  /** Reads a whole number of which the range is known. */
  int integer(String what, int least, int most) throws IOException {
    long value = integer();
    if (value < least || value > most) {
      throw new MalformedFileException(
          "%s is %d, where %d to %d can be".formatted(what, value, least, most));
    }
    return (int) value;
  }

  /** Reads how many things follow, each of one number at least. */
  int count(String what, int least, int most) throws IOException {
    int count = integer(what, least, most);
    require(count);
    return count;
  }

  /** Refuses to go on unless the file may hold so many more numbers. */
  void require(long numbers) throws EOFException {
    if (numbers * NUMBER_BYTES > remaining) {
      throw new EOFException();
    }
  }

  /**
   * Reads a real number.
   *
   * @param limit larger ones are refused, as are infinite ones
   */
  float real(float limit) throws IOException {
    long mantissa = integer();
    long exponent = integer();
    int power = (int) Math.max(-2000, Math.min(2000, exponent));
    float value = (float) Math.scalb((double) mantissa, power);
    if (Math.abs(value) > limit) {
      throw new MalformedFileException("a value beyond " + limit);
    }
    return value;
  }

  /** Tells whether everything was read. */
  boolean atEnd() {
    return remaining == 0;
  }

  private int next() throws IOException {
    if (position == limit) {
      position = 0;
      limit = in.readNBytes(buffer, 0, (int) Math.min(BUFFER_BYTES, remaining));
      if (limit == 0) {
        throw new EOFException();
      }
    }
    remaining--;
    return buffer[position++] & 0xff;
  }
}

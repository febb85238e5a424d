package dev.ivas.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ten minutes of mono sound at 16 kHz: a recording, repeated until they are full. */
final class TenMinutes {
  static final int RATE_HZ = 16_000;
  private static final int SECONDS = 600;
  private static final int HEADER_BYTES = 44;
  private static final int RATE_OFFSET = 24;
  private static final double FULL_SCALE = 32_768;

  private TenMinutes() {}

  /**
   * Reads a recording.
   *
   * @param wav 16-bit mono sound at 16 kHz after a plain header of 44 bytes
   * @return its samples again and again, in [-1, 1]
   * @throws IllegalArgumentException if the file is no such recording
   */
  static double[] of(Path wav) {
    ByteBuffer bytes = bytes(wav);
    int count = (bytes.limit() - HEADER_BYTES) / Short.BYTES;
    if (count < 1 || bytes.getInt(RATE_OFFSET) != RATE_HZ || bytes.getShort(22) != 1) {
      throw new IllegalArgumentException(wav + " is no mono sound at 16 kHz");
    }
    double[] samples = new double[SECONDS * RATE_HZ];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bytes.getShort(HEADER_BYTES + Short.BYTES * (i % count)) / FULL_SCALE;
    }
    return samples;
  }

  private static ByteBuffer bytes(Path wav) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException(wav + " cannot be read", e);
    }
  }
}

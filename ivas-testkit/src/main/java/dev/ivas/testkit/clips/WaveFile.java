package dev.ivas.testkit.clips;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes mono sound as 16-bit PCM in a RIFF file. */
final class WaveFile {
  private static final int HEADER = 44;

  private WaveFile() {}

  static void write(Path file, float[] samples, int sampleRateHz) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(bytes.capacity() - 8).put(ascii("WAVEfmt ")).putInt(16);
    bytes.putShort((short) 1).putShort((short) 1).putInt(sampleRateHz).putInt(2 * sampleRateHz);
    bytes.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples.length);
    for (float sample : samples) {
      bytes.putShort((short) Math.round(32767 * Math.max(-1, Math.min(1, sample))));
    }
    Files.write(file, bytes.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

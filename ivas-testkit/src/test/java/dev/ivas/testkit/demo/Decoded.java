package dev.ivas.testkit.demo;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaDamage;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.media.MediaFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** What an analysis gets to see and hear of a file. */
final class Decoded implements MediaSink {
  final List<Long> frameTimes = new ArrayList<>();
  final List<Integer> brightness = new ArrayList<>();
  final CRC32 pixels = new CRC32();
  private final List<PcmBuffer> pieces = new ArrayList<>();
  private MediaDamage damage = MediaDamage.NONE;

  static Decoded of(Path file) {
    Decoded decoded = new Decoded();
    try (MediaSource source = MediaFile.open(file)) {
      while (source.next(decoded)) {
        // The sink gathers.
      }
      decoded.damage = source.damage();
    }
    return decoded;
  }

  @Override
  public void accept(Frame frame) {
    frameTimes.add(frame.timestampMicros());
    pixels.update(frame.plane(0));
    brightness.add(frame.plane(0).get(frame.strideBytes(0) * (frame.height() / 2)) & 0xff);
  }

  @Override
  public void accept(PcmBuffer pcm) {
    pieces.add(pcm.copy());
  }

  MediaDamage damage() {
    return damage;
  }

  long soundStartMicros() {
    return pieces.get(0).timestampMicros();
  }

  float[] sound() {
    float[] sound = new float[0];
    for (PcmBuffer piece : pieces) {
      int from = sound.length;
      sound = Arrays.copyOf(sound, from + piece.length());
      piece.samples().get(sound, from, piece.length());
    }
    return sound;
  }
}

package dev.ivas.media;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaDamage;
import dev.ivas.core.media.MediaInfo;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** All that a source delivered, gathered for assertions; pixels are kept of a few points only. */
final class Recording implements MediaSink {
  final List<Long> frameTimes = new ArrayList<>();
  final List<PcmBuffer> pieces = new ArrayList<>();
  final List<int[]> corners = new ArrayList<>();
  final CRC32 pixels = new CRC32();
  MediaInfo info;
  MediaDamage damage;

  static Recording of(Path file) {
    return of(file, MediaOptions.defaults());
  }

  static Recording of(Path file, MediaOptions options) {
    Recording recording = new Recording();
    try (MediaSource source = MediaFile.open(file, options)) {
      recording.info = source.info();
      while (source.next(recording)) {
        // The sink gathers.
      }
      recording.damage = source.damage();
    }
    return recording;
  }

  @Override
  public void accept(Frame frame) {
    frameTimes.add(frame.timestampMicros());
    pixels.update(frame.plane(0));
    int right = frame.width() - 4;
    int bottom = frame.height() - 4;
    corners.add(
        new int[] {
          redness(frame, 4, 4), redness(frame, right, 4),
          redness(frame, 4, bottom), redness(frame, right, bottom)
        });
  }

  @Override
  public void accept(PcmBuffer pcm) {
    pieces.add(pcm.copy());
  }

  /** Red less green at a point; near 0 where the picture is gray. */
  private static int redness(Frame frame, int x, int y) {
    int at = y * frame.strideBytes(0) + 3 * x;
    return (frame.plane(0).get(at + 2) & 0xff) - (frame.plane(0).get(at + 1) & 0xff);
  }

  long samples() {
    return pieces.stream().mapToLong(PcmBuffer::length).sum();
  }

  long soundEndMicros() {
    return pieces.get(pieces.size() - 1).endMicros();
  }

  /** When the sound first reaches a level, in microseconds; -1 if never. */
  long firstLouderThan(double level) {
    for (PcmBuffer piece : pieces) {
      for (int i = 0; i < piece.length(); i++) {
        if (Math.abs(piece.samples().get(i)) >= level) {
          return piece.timestampMicros() + i * 1_000_000L / piece.sampleRateHz();
        }
      }
    }
    return -1;
  }

  /** The samples of a stretch of time, pieces joined. */
  float[] samplesBetween(double fromSeconds, double toSeconds) {
    List<Float> samples = new ArrayList<>();
    for (PcmBuffer piece : pieces) {
      for (int i = 0; i < piece.length(); i++) {
        double time = piece.timestampMicros() / 1e6 + (double) i / piece.sampleRateHz();
        if (time >= fromSeconds && time < toSeconds) {
          samples.add(piece.samples().get(i));
        }
      }
    }
    float[] array = new float[samples.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = samples.get(i);
    }
    return array;
  }
}

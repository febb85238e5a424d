package dev.ivas.accuracy.voice;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.media.MediaFile;
import dev.ivas.media.MediaOptions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/** All sound of a file, mono and at its own rate. */
final class WholeSound implements MediaSink {
  private static final MediaOptions OWN_RATE =
      MediaOptions.builder().video(false).sampleRateHz(0).build();

  private final DoubleStream.Builder samples = DoubleStream.builder();
  private int sampleRateHz;

  private WholeSound() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableMediaException if it holds no sound
   */
  static WholeSound read(Path file) {
    WholeSound sound = new WholeSound();
    try (MediaSource source = MediaFile.open(file, OWN_RATE)) {
      while (source.next(sound)) {}
    }
    if (sound.sampleRateHz == 0) {
      throw new UnreadableMediaException(file + " holds no sound.");
    }
    return sound;
  }

  @Override
  public void accept(Frame frame) {}

  @Override
  public void accept(PcmBuffer pcm) {
    sampleRateHz = pcm.sampleRateHz();
    FloatBuffer piece = pcm.samples();
    while (piece.hasRemaining()) {
      samples.add(piece.get());
    }
  }

  /** Returns all samples; may be asked once. */
  double[] samples() {
    return samples.build().toArray();
  }

  int sampleRateHz() {
    return sampleRateHz;
  }
}

package dev.ivas.accuracy.asr;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.media.MediaFile;
import dev.ivas.media.MediaOptions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Gathers the sound of a clip, mono at 16 kHz; gaps between pieces are closed. */
final class ClipSound implements MediaSink {
  static final int RATE_HZ = 16_000;

  private static final MediaOptions SOUND =
      MediaOptions.builder().video(false).sampleRateHz(RATE_HZ).build();

  private float[] samples = new float[1 << 16];
  private int length;

  private ClipSound() {}

  /**
   * Reads a clip.
   *
   * @return its samples, each in [-1, 1], at least one
   * @throws UnreadableMediaException if it holds no sound
   */
  static float[] read(Path clip) {
    ClipSound sound = new ClipSound();
    try (MediaSource source = MediaFile.open(clip, SOUND)) {
      while (source.next(sound)) {}
    }
    if (sound.length == 0) {
      throw new UnreadableMediaException(clip + " holds no sound: take it out of the folder.");
    }
    return Arrays.copyOf(sound.samples, sound.length);
  }

  @Override
  public void accept(Frame frame) {}

  @Override
  public void accept(PcmBuffer pcm) {
    if (length + pcm.length() > samples.length) {
      samples = Arrays.copyOf(samples, Math.max(length + pcm.length(), 2 * samples.length));
    }
    FloatBuffer piece = pcm.samples();
    for (int i = 0; i < pcm.length(); i++) {
      float sum = 0;
      for (int channel = 0; channel < pcm.channels(); channel++) {
        sum += piece.get();
      }
      samples[length++] = sum / pcm.channels();
    }
  }
}

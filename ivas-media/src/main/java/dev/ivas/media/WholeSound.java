package dev.ivas.media;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The whole sound of a recording in memory: eight bytes a sample and channel. For measurements;
 * what should work on any length reads a {@link MediaSource}.
 */
public final class WholeSound {
  private final double[] samples;
  private final int channels;
  private final int sampleRateHz;

  private WholeSound(double[] samples, int channels, int sampleRateHz) {
    this.samples = samples;
    this.channels = channels;
    this.sampleRateHz = sampleRateHz;
  }

  /**
   * Reads a recording; gaps between pieces are closed.
   *
   * @param file an existing local file
   * @param sampleRateHz the rate wanted, 4,000 to 384,000, of the channels' mix, or 0 for the
   *     recording's own, where channels, up to 32, and samples are as recorded: beyond [-1, 1] too,
   *     or none at all
   * @return its sound
   * @throws UnreadableMediaException if the file cannot be decoded, holds no sound, or samples that
   *     are no finite numbers
   */
  public static WholeSound read(Path file, int sampleRateHz) {
    MediaOptions options = MediaOptions.builder().video(false).sampleRateHz(sampleRateHz).build();
    Collector collector = new Collector();
    try (MediaSource source = MediaFile.open(file, options)) {
      while (source.next(collector)) {}
    }
    if (collector.sampleRateHz == 0) {
      throw new UnreadableMediaException(file.getFileName() + " holds no sound.");
    }
    double[] samples = Arrays.copyOf(collector.samples, collector.length);
    for (int i = 0; i < samples.length; i++) {
      if (!Double.isFinite(samples[i])) {
        throw new UnreadableMediaException(
            "%s holds samples that are no finite numbers, the first at sample %d; export it again."
                .formatted(file.getFileName(), i / collector.channels));
      }
    }
    return new WholeSound(samples, collector.channels, collector.sampleRateHz);
  }

  /** {@return a copy of the samples; those of several channels are interleaved} */
  public double[] samples() {
    return samples.clone();
  }

  /** {@return how many channels are interleaved, 1 for mono} */
  public int channels() {
    return channels;
  }

  /** {@return samples a second and channel} */
  public int sampleRateHz() {
    return sampleRateHz;
  }

  private static final class Collector implements MediaSink {
    private double[] samples = new double[1 << 16];
    private int length;
    private int channels = 1;
    private int sampleRateHz;

    @Override
    public void accept(Frame frame) {}

    @Override
    public void accept(PcmBuffer pcm) {
      channels = pcm.channels();
      sampleRateHz = pcm.sampleRateHz();
      FloatBuffer piece = pcm.samples();
      int needed = Math.addExact(length, piece.remaining());
      if (needed > samples.length) {
        samples = Arrays.copyOf(samples, Math.max(needed, Math.multiplyExact(2, samples.length)));
      }
      while (piece.hasRemaining()) {
        samples[length++] = piece.get();
      }
    }
  }
}

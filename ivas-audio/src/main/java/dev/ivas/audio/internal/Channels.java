package dev.ivas.audio.internal;

/** The mean of channels of a sound, whose samples are interleaved. */
public final class Channels {
  private Channels() {}

  /**
   * Mixes a sound down to mono.
   *
   * @param samples interleaved, shape [length, channels]
   * @param channels how many, positive
   * @param first how many of them, from the first on, are mixed, 1 to channels
   * @return the mean of those channels, shape [length]; the same array for mono
   * @throws IllegalArgumentException if the samples are no whole number per channel
   */
  public static double[] mean(double[] samples, int channels, int first) {
    if (channels < 1 || samples.length % channels != 0) {
      throw new IllegalArgumentException(
          "%d samples cannot be %d channels".formatted(samples.length, channels));
    }
    if (channels == 1) {
      return samples;
    }
    double[] mean = new double[samples.length / channels];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = meanAt(samples, channels, first, i);
    }
    return mean;
  }

  /**
   * Mixes one moment.
   *
   * @param samples interleaved
   * @param channels how many
   * @param first how many of them, from the first on, are mixed
   * @param index of the moment, in samples per channel
   * @return the mean of those channels there
   */
  public static double meanAt(double[] samples, int channels, int first, int index) {
    double sum = 0;
    for (int c = 0; c < first; c++) {
      sum += samples[index * channels + c];
    }
    return sum / first;
  }
}

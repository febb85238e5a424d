package dev.ivas.audio.pitch;

import dev.ivas.audio.internal.Channels;
import java.util.Arrays;

/**
 * Measures jitter and shimmer by the pulses of the voice: the route Sound + Pitch (cc, 75 to 500
 * Hz) to pulses of Praat.
 *
 * <p>A stream is worked on in blocks of at most eight seconds, cut in the longest unvoiced stretch
 * of their last three; nothing older is kept. Against Praat, which sees the whole recording at
 * once, a block's silence is judged by the loudest sound so far and no period spans a cut; {@link
 * #of} has no cuts. Confined to one thread.
 *
 * <p>Sources: Boersma 2009; Praat's manual, "Voice 2. Jitter" and "Voice 3. Shimmer". Praat's other
 * route, {@code To PointProcess (periodic, cc)}, gives other values.
 */
public final class VoiceQualityMeter {
  private static final int BLOCK_SECONDS = 8;
  private static final int UNCUT_SECONDS = 5;

  private final int sampleRateHz;
  private final PulseStatistics statistics = new PulseStatistics();
  private final PeakMeter peak = new PeakMeter(1);
  private final double[] block;
  private F0Tracker tracker;
  private int filled;

  /**
   * Creates a meter for a stream of mono sound.
   *
   * @param sampleRateHz samples per second
   */
  public VoiceQualityMeter(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    this.block = new double[BLOCK_SECONDS * sampleRateHz];
    this.tracker = new F0Tracker(sampleRateHz, F0Options.forPulses());
  }

  /**
   * Measures a whole recording; of several channels the pulses are found in all, the amplitudes are
   * those of the mean of the first two.
   *
   * @param samples interleaved, a whole number per channel
   * @param channels 1 for mono
   * @param sampleRateHz samples per second and channel
   * @return its irregularity
   */
  public static VoiceQuality of(double[] samples, int channels, int sampleRateHz) {
    F0Contour contour = F0Tracker.of(samples, channels, sampleRateHz, F0Options.forPulses());
    double peak = Arrays.stream(samples).map(Math::abs).max().orElse(0);
    double[] mean = Channels.mean(samples, channels, GlottalPulses.mixed(channels));
    double[] pulses =
        GlottalPulses.find(samples, channels, mean.length, sampleRateHz, contour, peak);
    PulseStatistics statistics = new PulseStatistics();
    statistics.add(pulses, mean, mean.length, sampleRateHz);
    return quality(statistics);
  }

  /**
   * Takes the next samples.
   *
   * @param samples the array that holds them
   * @param from index of the first
   * @param to index after the last
   */
  public void accept(double[] samples, int from, int to) {
    int next = from;
    while (next < to) {
      int count = Math.min(to - next, block.length - filled);
      System.arraycopy(samples, next, block, filled, count);
      peak.accept(samples, next, next + count);
      filled += count;
      next += count;
      if (filled == block.length) {
        measureBlock(false);
      }
    }
  }

  /** {@return the irregularity of all that was heard; ends the stream} */
  public VoiceQuality finish() {
    measureBlock(true);
    return quality(statistics);
  }

  private void measureBlock(boolean last) {
    tracker = tracker.forNextStream();
    tracker.accept(block, 0, filled);
    F0Contour contour = tracker.contour(peak.peak());
    int cut = last ? filled : cut(contour);
    double[] pulses = GlottalPulses.find(block, 1, cut, sampleRateHz, contour, peak.peak());
    statistics.add(pulses, block, cut, sampleRateHz);
    System.arraycopy(block, cut, block, 0, filled - cut);
    filled -= cut;
  }

  /** Returns the middle of the longest unvoiced stretch near the block's end, else its end. */
  private int cut(F0Contour contour) {
    int best = 0;
    int bestEnd = contour.windowCount();
    int run = 0;
    for (int i = 0; i < contour.windowCount(); i++) {
      run = contour.isVoiced(i) || contour.secondsAt(i) < UNCUT_SECONDS ? 0 : run + 1;
      if (run > best) {
        best = run;
        bestEnd = i + 1;
      }
    }
    if (best == 0) {
      return filled;
    }
    double seconds = contour.secondsAt(bestEnd) - 0.5 * best * contour.stepSeconds();
    return Math.min(filled, (int) (seconds * sampleRateHz));
  }

  private static VoiceQuality quality(PulseStatistics statistics) {
    return new VoiceQuality(statistics.jitter(), statistics.shimmer(), statistics.periodCount());
  }
}

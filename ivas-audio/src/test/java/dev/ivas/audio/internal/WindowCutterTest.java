package dev.ivas.audio.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.testdata.Signals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowCutterTest {
  @Test
  void fractionalHopsStartAtTheFloor() {
    assertThat(firstSamples(3, 0.5, 2.5, 20)).containsExactly(0.0, 3.0, 5.0, 8.0, 10.0, 13.0, 15.0);
  }

  @Test
  void hopsLongerThanTheWindowSkip() {
    assertThat(firstSamples(2, 1, 7000, 20_000)).containsExactly(1.0, 7001.0, 14_001.0);
  }

  @Test
  void paddingIsZerosOrTheEdge() {
    double[] samples = {5, 6};
    List<String> windows = new ArrayList<>();
    for (WindowCutter.Padding padding : WindowCutter.Padding.values()) {
      WindowCutter cutter = new WindowCutter(4, -2, 2, padding);
      WindowCutter.Sink sink =
          (s, o) -> windows.add(Arrays.toString(Arrays.copyOfRange(s, o, o + 4)));
      cutter.accept(samples, 0, 2, sink);
      cutter.finish(2, sink);
    }
    assertThat(windows)
        .containsExactly(
            "[0.0, 0.0, 5.0, 6.0]",
            "[5.0, 6.0, 0.0, 0.0]",
            "[5.0, 5.0, 5.0, 6.0]",
            "[5.0, 6.0, 6.0, 6.0]");
  }

  @Test
  void momentsAreThoseOfTheDefinition() {
    Moments moments = new Moments();
    for (double value : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
      moments.add(value);
    }
    assertThat(moments.mean()).isEqualTo(5);
    assertThat(moments.populationSd()).isCloseTo(2, within(1e-12));
    assertThat(moments.sampleSd()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
    assertThat(new Moments().mean()).isNaN();
  }

  @Test
  void resamplingKeepsASineInPlace() {
    double[] sine = Signals.sine(440, 0.5, 0.5);
    for (int rate : new int[] {8000, 44_100, 48_000}) {
      double[] there = resampled(sine, 16_000, rate);
      double[] back = resampled(there, rate, 16_000);
      for (int i = 2000; i < 6000; i++) {
        assertThat(back[i]).as("%d Hz, sample %d", rate, i).isCloseTo(sine[i], within(1e-3));
      }
    }
  }

  @Test
  void resamplingDownRemovesWhatWouldAlias() {
    double[] high = resampled(Signals.sine(6000, 0.5, 0.5), 16_000, 8000);
    double loudest = Arrays.stream(high, 500, 3500).map(Math::abs).max().orElse(1);
    assertThat(loudest).isLessThan(1e-3);
  }

  private static double[] resampled(double[] samples, int from, int to) {
    List<Double> out = new ArrayList<>();
    Resampler resampler = new Resampler(from, to);
    resampler.accept(samples, 0, samples.length, out::add);
    resampler.finish(out::add);
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<Double> firstSamples(int length, double first, double hop, int count) {
    double[] ramp = new double[count];
    Arrays.setAll(ramp, i -> i);
    List<Double> firsts = new ArrayList<>();
    WindowCutter cutter = new WindowCutter(length, first, hop, WindowCutter.Padding.ZERO);
    cutter.accept(ramp, 0, count, (samples, offset) -> firsts.add(samples[offset]));
    return firsts;
  }
}

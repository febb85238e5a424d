package dev.ivas.fusion.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlocksTest {
  @Test
  void spansAreSharedOutWithoutLoss() {
    Blocks blocks = Blocks.of(97);
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      double start = 97 * random.nextDouble();
      double end = start + (97 - start) * random.nextDouble();
      double[] sums = blocks.zeros();
      blocks.addSpan(sums, start, end, 2);
      assertThat(Arrays.stream(sums).sum()).isCloseTo(2 * (end - start), within(1e-9));
    }
  }

  @Test
  void whatLiesOutsideTheInterviewIsCutOff() {
    Blocks blocks = Blocks.of(80);
    double[] sums = blocks.zeros();
    blocks.addSpan(sums, -10, 1_000, 1);
    assertThat(Arrays.stream(sums).sum()).isCloseTo(80, within(1e-9));
    blocks.addAt(sums, 1_000, 5);
    assertThat(sums[blocks.count() - 1]).isCloseTo(10, within(1e-9));
  }

  @Test
  void neverFewerThanEightNorMoreThanAThousand() {
    assertThat(Blocks.of(0).count()).isEqualTo(8);
    assertThat(Blocks.of(3).count()).isEqualTo(8);
    assertThat(Blocks.of(61).count()).isEqualTo(13);
    assertThat(Blocks.of(1e9).count()).isEqualTo(1_000);
  }

  @Test
  void anInterviewWithoutLengthHoldsNothing() {
    Blocks blocks = Blocks.of(0);
    double[] sums = blocks.zeros();
    blocks.addSpan(sums, 0, 1, 1);
    assertThat(sums).containsOnly(0);
  }
}

package dev.ivas.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class SampleQueueTest {
  private final SampleQueue queue = new SampleQueue(true);

  @Test
  void samplesComeOutInOrderWhateverTheSizes() {
    int in = 0;
    int out = 0;
    for (int round = 1; round < 200; round++) {
      float[] added = new float[round * 37 % 3000];
      for (int i = 0; i < added.length; i++) {
        added[i] = in++ % 1000 / 1000f;
      }
      queue.add(FloatBuffer.wrap(added));
      FloatBuffer taken = queue.take(round * 53 % 2500);
      while (taken.hasRemaining()) {
        assertThat(taken.get()).isEqualTo(out++ % 1000 / 1000f);
      }
      assertThat(queue.size()).isEqualTo(in - out);
    }
  }

  @Test
  void samplesAreMadeFiniteAndLimited() {
    queue.add(FloatBuffer.wrap(new float[] {Float.NaN, 3, -Float.MAX_VALUE, 0.5f}));
    FloatBuffer taken = queue.take(4);
    assertThat(taken.get(0)).isZero();
    assertThat(taken.get(1)).isEqualTo(1);
    assertThat(taken.get(2)).isEqualTo(-1);
    assertThat(taken.get(3)).isEqualTo(0.5f);
  }

  @Test
  void samplesStayAsTheyAreWhereThatIsAskedFor() {
    SampleQueue untouched = new SampleQueue(false);
    untouched.add(FloatBuffer.wrap(new float[] {Float.NaN, 3}));
    FloatBuffer taken = untouched.take(2);
    assertThat(taken.get(0)).isNaN();
    assertThat(taken.get(1)).isEqualTo(3);
  }
}

package dev.ivas.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.media.Frame;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FramePoolTest {
  private final FramePool pool = new FramePool();

  @Test
  void aCopyOutlivesTheOriginal() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(12);
    pixels.put(5, (byte) 77);
    FramePool.Pooled copy = pool.copy(Frame.bgr24(pixels, 6, 2, 2, 123));
    pixels.put(5, (byte) 0);
    assertThat(copy.frame().plane(0).get(5)).isEqualTo((byte) 77);
    assertThat(copy.frame().timestampMicros()).isEqualTo(123);
  }

  @Test
  void memoryIsUsedAgain() {
    FramePool.Pooled first = pool.copy(gray(4));
    pool.giveBack(first);
    assertThat(pool.copy(gray(4)).memory()).isSameAs(first.memory());
  }

  @Test
  void aLargerFrameGetsMemoryThatHoldsIt() {
    pool.giveBack(pool.copy(gray(2)));
    assertThat(pool.copy(gray(8)).frame().width()).isEqualTo(8);
  }

  private static Frame gray(int side) {
    return Frame.gray8(ByteBuffer.allocateDirect(side * side), side, side, side, 0);
  }
}

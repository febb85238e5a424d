package dev.ivas.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
  @Test
  void lastRowNeedsNoPaddingToItsStride() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(32 + 9);
    Frame frame = Frame.bgr24(pixels, 32, 3, 2, 40_000);
    assertThat(frame.strideBytes(0)).isEqualTo(32);
    assertThat(frame.timestampMicros()).isEqualTo(40_000);
  }

  @Test
  void refusesABufferOneByteTooSmall() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(32 + 8);
    assertThatIllegalArgumentException().isThrownBy(() -> Frame.bgr24(pixels, 32, 3, 2, 0));
  }

  @Test
  void refusesAStrideShorterThanARow() {
    ByteBuffer luma = ByteBuffer.allocateDirect(100);
    assertThatIllegalArgumentException().isThrownBy(() -> Frame.gray8(luma, 9, 10, 2, 0));
  }

  @Test
  void refusesSizesOutsideItsRange() {
    ByteBuffer luma = ByteBuffer.allocateDirect(8);
    assertThatIllegalArgumentException().isThrownBy(() -> Frame.gray8(luma, 8, 0, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frame.gray8(luma, 1 << 20, 1 << 20, 1, 0));
  }

  @Test
  void oddSizesRoundChromaUp() {
    FrameGeometry geometry = new FrameGeometry(5, 3, 0);
    int[] strides = {5, 3, 3};
    List<ByteBuffer> fits =
        List.of(ByteBuffer.allocate(15), ByteBuffer.allocate(6), ByteBuffer.allocate(6));
    assertThat(Frame.of(PixelFormat.I420, fits, strides, geometry).width()).isEqualTo(5);
    List<ByteBuffer> tooSmall =
        List.of(ByteBuffer.allocate(15), ByteBuffer.allocate(6), ByteBuffer.allocate(5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frame.of(PixelFormat.I420, tooSmall, strides, geometry));
  }

  @Test
  void planesAreReadOnlyViews() {
    ByteBuffer luma = ByteBuffer.allocateDirect(4);
    Frame frame = Frame.gray8(luma, 2, 2, 2, 0);
    luma.put(3, (byte) 9);
    assertThat(frame.plane(0).get(3)).isEqualTo((byte) 9);
    assertThatExceptionOfType(ReadOnlyBufferException.class)
        .isThrownBy(() -> frame.plane(0).put(0, (byte) 1));
  }

  @Test
  void copyOutlivesTheBuffersItCameFrom() {
    ByteBuffer luma = ByteBuffer.allocateDirect(4);
    luma.put(3, (byte) 9);
    Frame copy = Frame.gray8(luma, 2, 2, 2, 5).copy();
    luma.put(3, (byte) 0);
    assertThat(copy.plane(0).get(3)).isEqualTo((byte) 9);
    assertThat(copy.timestampMicros()).isEqualTo(5);
  }
}

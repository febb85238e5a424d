package dev.ivas.asr.sphinx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UtteranceBufferTest {
  private final UtteranceBuffer buffer = new UtteranceBuffer();

  @Test
  void samplesBecomeSixteenBitsAndAreClipped() {
    buffer.append(new float[] {9, -1, 0.5f, 1, -2, 9}, 1, 5);
    assertThat(Arrays.copyOf(buffer.samples(), buffer.length()))
        .containsExactly(-32768, 16384, 32767, -32768);
  }

  @Test
  void itGrowsToAnyLength() {
    float[] second = new float[16_000];
    second[0] = 0.25f;
    for (int i = 0; i < 20; i++) {
      buffer.append(second, 0, second.length);
    }
    assertThat(buffer.length()).isEqualTo(320_000);
    assertThat(buffer.samples()[304_000]).isEqualTo((short) 8192);
  }

  @Test
  void itIsSilentUntilASampleDiffersFromZero() {
    buffer.append(new float[] {0, 1e-6f}, 0, 2);
    assertThat(buffer.isSilent()).isTrue();
    buffer.append(new float[] {1e-4f}, 0, 1);
    assertThat(buffer.isSilent()).isFalse();
    buffer.clear();
    assertThat(buffer.isSilent()).isTrue();
    assertThat(buffer.length()).isZero();
  }
}

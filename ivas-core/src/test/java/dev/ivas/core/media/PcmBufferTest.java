package dev.ivas.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.FloatBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class PcmBufferTest {
  @Test
  void lengthCountsSamplesPerChannel() {
    PcmBuffer stereo = new PcmBuffer(FloatBuffer.allocate(960), 48_000, 2, 1_000_000);
    assertThat(stereo.length()).isEqualTo(480);
    assertThat(stereo.endMicros()).isEqualTo(1_010_000);
  }

  @Test
  void endOfAnHourDoesNotOverflow() {
    PcmBuffer pcm = PcmBuffer.mono(new float[16_000], 16_000, 3_599_000_000L);
    assertThat(pcm.endMicros()).isEqualTo(3_600_000_000L);
  }

  @Test
  void everyViewStartsAtTheFirstSample() {
    PcmBuffer pcm = PcmBuffer.mono(new float[] {0.1f, 0.2f}, 16_000, 0);
    pcm.samples().get();
    assertThat(pcm.samples().get()).isEqualTo(0.1f);
    assertThatExceptionOfType(ReadOnlyBufferException.class)
        .isThrownBy(() -> pcm.samples().put(0, 1f));
  }

  @Test
  void copyOutlivesTheSamplesItCameFrom() {
    float[] samples = {0.5f};
    PcmBuffer copy = PcmBuffer.mono(samples, 16_000, 7).copy();
    samples[0] = 0;
    assertThat(copy.samples().get(0)).isEqualTo(0.5f);
    assertThat(copy.timestampMicros()).isEqualTo(7);
  }

  @Test
  void refusesHalfAPairOfSamples() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PcmBuffer(FloatBuffer.allocate(3), 16_000, 2, 0));
  }

  @Test
  void refusesRatesNobodyRecordsAt() {
    assertThatIllegalArgumentException().isThrownBy(() -> PcmBuffer.mono(new float[1], 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> PcmBuffer.mono(new float[1], 400_000, 0));
  }
}

package dev.ivas.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaDamage;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.MediaSection;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaTallyTest {
  private final MediaTally tally = new MediaTally();

  @Test
  void nothingHasNoLength() {
    MediaSection section = tally.section(SourceFacts.LIVE);
    assertThat(section.durationSeconds()).isZero();
    assertThat(section.hasVideo()).isFalse();
    assertThat(section.hasAudio()).isFalse();
  }

  @Test
  void theLengthCoversTheLastFrameAndTheSound() {
    tally.count(frame(0));
    tally.count(frame(100_000));
    assertThat(tally.section(SourceFacts.LIVE).durationSeconds()).isEqualTo(0.2);
    tally.count(PcmBuffer.mono(new float[16_000], 16_000, 0));
    assertThat(tally.section(SourceFacts.LIVE).durationSeconds()).isEqualTo(1.0);
  }

  @Test
  void framesLeftOutAreLost() {
    tally.count(frame(0));
    tally.count(frame(40_000));
    tally.leftOut(0);
    MediaSection section = tally.section(SourceFacts.LIVE);
    assertThat(section.frames()).isEqualTo(1);
    assertThat(section.framesLost()).isEqualTo(1);
    assertThat(tally.lastDroppedMicros()).isZero();
  }

  @Test
  void whatTheSourceLostIsAdded() {
    tally.count(frame(0));
    SourceFacts facts = new SourceFacts(90, new MediaDamage(3, 500_000, List.of("three lost")));
    MediaSection section = tally.section(facts);
    assertThat(section.framesLost()).isEqualTo(3);
    assertThat(section.secondsLost()).isEqualTo(0.5);
    assertThat(section.rotationDegrees()).isEqualTo(90);
  }

  @Test
  void soundMustNotGoBack() {
    tally.count(sound(16_000, 20_000));
    tally.requireInOrder(sound(16_000, 20_000));
    assertThatThrownBy(() -> tally.requireInOrder(sound(16_000, 19_999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("19999 us follows 20000 us");
  }

  @Test
  void soundMustKeepItsRate() {
    tally.count(sound(48_000, 0));
    assertThatThrownBy(() -> tally.requireInOrder(sound(16_000, 20_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("began with 48000 Hz");
  }

  @Test
  void timesMustIncrease() {
    tally.count(frame(40_000));
    assertThatThrownBy(() -> tally.requireLater(frame(40_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("40000");
  }

  private static Frame frame(long micros) {
    return Frame.gray8(ByteBuffer.allocateDirect(16), 4, 4, 4, micros);
  }

  private static PcmBuffer sound(int sampleRateHz, long timestampMicros) {
    return PcmBuffer.mono(new float[sampleRateHz / 50], sampleRateHz, timestampMicros);
  }
}

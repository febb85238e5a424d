package dev.ivas.audio.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlowGainTest {
  private static final int HALF_SECOND = 16 * SpeechModel.CHUNK_LENGTH;

  @Test
  void softSoundIsLiftedToHalfOfFullScale() {
    assertThat(loudest(lifted(tone(0.02), HALF_SECOND))).isCloseTo(0.5f, within(0.01f));
  }

  @Test
  void loudSoundStays() {
    assertThat(loudest(lifted(tone(0.7), HALF_SECOND))).isCloseTo(0.7f, within(0.01f));
  }

  @Test
  void gainIsAtMost40Decibels() {
    assertThat(loudest(lifted(tone(0.0001), HALF_SECOND))).isCloseTo(0.01f, within(0.001f));
  }

  @Test
  void offsetIsRemoved() {
    float[] raised = tone(0.02);
    for (int i = 0; i < raised.length; i++) {
      raised[i] += 0.3f;
    }
    float[] last = lifted(raised, HALF_SECOND);
    float sum = 0;
    for (float sample : last) {
      sum += sample;
    }
    assertThat(sum / last.length).isCloseTo(0f, within(0.005f));
  }

  /** Half of full scale less 12 dB is the least that the voice has then. */
  @Test
  void knockLeavesTheVoiceAfterItAudible() {
    float[] knocked = tone(0.01);
    for (int i = 0; i < 480; i++) {
      knocked[20_000 + i] = i % 2 == 0 ? 0.9f : -0.9f;
    }
    for (int length : new int[] {SpeechModel.CHUNK_LENGTH, HALF_SECOND}) {
      assertThat(loudest(lifted(knocked.clone(), length))).isBetween(0.12f, 0.51f);
    }
  }

  @Test
  void voiceThatLastsSetsTheGain() {
    float[] louder = tone(0.01);
    for (int i = 18_000; i < 24_000; i++) {
      louder[i] *= 90;
    }
    assertThat(loudest(lifted(louder, HALF_SECOND))).isLessThan(0.012f);
  }

  /** Lifts all in pieces of a length; returns the last half second. */
  private static float[] lifted(float[] samples, int length) {
    SlowGain gain = new SlowGain();
    float[] last = new float[HALF_SECOND];
    for (int from = 0; from < samples.length; from += length) {
      float[] piece = new float[length];
      System.arraycopy(samples, from, piece, 0, length);
      gain.lift(piece);
      assertThat(loudest(piece)).isLessThanOrEqualTo(1);
      int place = from % HALF_SECOND;
      System.arraycopy(piece, 0, last, place, length);
    }
    return last;
  }

  /** 200 Hz, as long as four half seconds. */
  private static float[] tone(double amplitude) {
    float[] tone = new float[4 * HALF_SECOND];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (amplitude * Math.sin(2 * Math.PI * 200 * i / SpeechModel.SAMPLE_RATE_HZ));
    }
    return tone;
  }

  private static float loudest(float[] samples) {
    float loudest = 0;
    for (float sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }
}

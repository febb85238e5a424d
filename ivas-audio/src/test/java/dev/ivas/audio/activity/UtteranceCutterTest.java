package dev.ivas.audio.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceCutterTest {
  private static final int CHUNK = SpeechModel.CHUNK_LENGTH;

  /** 0.3 s in chunks of 32 ms. */
  private static final int LEAD = 9;

  /** 0.5 s in chunks of 32 ms. */
  private static final int TAIL = 16;

  @Test
  void anUtteranceHasItsLeadAndItsTail() {
    Utterances heard = cut(new ScriptedSpeech().speech(50, 80), 200);
    assertThat(heard.firstSamples).containsExactly((50L - LEAD) * CHUNK);
    assertThat(heard.lengths).containsExactly((LEAD + 30 + TAIL) * CHUNK);
  }

  @Test
  void theSamplesAreThoseOfTheStream() {
    Utterances heard = cut(new ScriptedSpeech().speech(50, 80), 200);
    long first = heard.firstSamples.get(0);
    assertThat(heard.samples.get(0)).isEqualTo(sampleAt(first));
    assertThat(heard.samples.get(5000)).isEqualTo(sampleAt(first + 5000));
  }

  @Test
  void speechAtTheVeryStartHasNoLead() {
    Utterances heard = cut(new ScriptedSpeech().speech(2, 10), 100);
    assertThat(heard.firstSamples).containsExactly(0L);
  }

  @Test
  void aShortBreakDoesNotEndIt() {
    assertThat(cut(new ScriptedSpeech().speech(50, 60).speech(70, 80), 200).lengths).hasSize(1);
  }

  @Test
  void aLongBreakEndsIt() {
    Utterances heard = cut(new ScriptedSpeech().speech(50, 60).speech(90, 100), 200);
    assertThat(heard.lengths).hasSize(2);
    long endOfFirst = heard.firstSamples.get(0) + heard.lengths.get(0);
    assertThat(heard.firstSamples.get(1)).as("nothing is heard twice").isGreaterThan(endOfFirst);
  }

  @Test
  void nothingIsHeardTwiceWhereTheLeadWouldReachBack() {
    Utterances heard = cut(new ScriptedSpeech().speech(50, 60).speech(78, 90), 200);
    assertThat(heard.firstSamples.get(1))
        .isEqualTo(heard.firstSamples.get(0) + heard.lengths.get(0));
  }

  @Test
  void speechWithoutEndIsCutAfterTwentySeconds() {
    Utterances heard = cut(new ScriptedSpeech().speech(0, 2000), 2000);
    assertThat(heard.lengths).hasSize(4);
    assertThat(heard.lengths.get(0)).isEqualTo(20 * 16_000);
    assertThat(heard.lengths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2000 * CHUNK);
  }

  @Test
  void afterFifteenSecondsTheFirstBreathIsEnough() {
    Utterances heard = cut(new ScriptedSpeech().speech(0, 500).speech(501, 900), 1000);
    assertThat(heard.lengths.get(0)).isEqualTo(501 * CHUNK);
  }

  @Test
  void whatIsBrokenOffEndsAtOnceAndIsNoLead() {
    Utterances heard = new Utterances();
    UtteranceCutter cutter = new UtteranceCutter(new ScriptedSpeech().speech(20, 40), heard);
    cutter.accept(sound(30), 30 * CHUNK);
    cutter.breakOff();
    cutter.accept(sound(60), 60 * CHUNK);
    assertThat(heard.lengths).containsExactly((LEAD + 10) * CHUNK, (10 + TAIL) * CHUNK);
    assertThat(heard.firstSamples.get(1)).isEqualTo(30L * CHUNK);
  }

  @Test
  void silenceHasNoUtterance() {
    assertThat(cut(new ScriptedSpeech(), 300).lengths).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 160, 511, 513, 5000})
  void theSizeOfThePiecesDoesNotMatter(int piece) {
    Utterances whole = cut(new ScriptedSpeech().speech(50, 80).speech(120, 130), 200);
    Utterances pieces = new Utterances();
    UtteranceCutter cutter =
        new UtteranceCutter(new ScriptedSpeech().speech(50, 80).speech(120, 130), pieces);
    double[] sound = sound(200);
    for (int from = 0; from < sound.length; from += piece) {
      int count = Math.min(piece, sound.length - from);
      double[] part = new double[piece];
      System.arraycopy(sound, from, part, 0, count);
      cutter.accept(part, count);
    }
    cutter.finish();
    assertThat(pieces.firstSamples).isEqualTo(whole.firstSamples);
    assertThat(pieces.lengths).isEqualTo(whole.lengths);
    assertThat(pieces.samples).isEqualTo(whole.samples);
  }

  private static Utterances cut(SpeechModel model, int chunks) {
    Utterances heard = new Utterances();
    UtteranceCutter cutter = new UtteranceCutter(model, heard);
    double[] sound = sound(chunks);
    cutter.accept(sound, sound.length);
    cutter.finish();
    return heard;
  }

  private static double[] sound(int chunks) {
    double[] sound = new double[chunks * CHUNK];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = sampleAt(i);
    }
    return sound;
  }

  private static float sampleAt(long index) {
    return (index % 997) / 1000f;
  }

  private static final class Utterances implements UtteranceCutter.Sink {
    private final List<Long> firstSamples = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Float> samples = new ArrayList<>();
    private int length;

    @Override
    public void begin(long sample) {
      firstSamples.add(sample);
      length = 0;
    }

    @Override
    public void speech(float[] piece) {
      length += piece.length;
      for (float sample : piece) {
        samples.add(sample);
      }
    }

    @Override
    public void end() {
      lengths.add(length);
    }
  }
}

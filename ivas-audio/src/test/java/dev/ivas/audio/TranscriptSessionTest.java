package dev.ivas.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.audio.activity.ScriptedSpeech;
import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TranscriptSessionTest {
  private static final double CHUNK_SECONDS = SpeechModel.CHUNK_LENGTH / 16_000.0;

  private static final Offset<Double> MICROSECOND = Offset.offset(1e-6);

  private final AtomicLong nanos = new AtomicLong();
  private final LengthTeller recognizer = new LengthTeller();

  @Test
  void timesAreThoseOfTheMedia() {
    TranscriptSession session = session(new ScriptedSpeech().speech(100, 150));
    feed(session, 0, 10, 5.0);
    List<Word> words = session.finish().transcript().words();
    assertThat(words).hasSize(1);
    assertThat(words.get(0).span().startSeconds()).isCloseTo(5.0 + 91 * CHUNK_SECONDS, MICROSECOND);
    assertThat(words.get(0).span().endSeconds()).isCloseTo(5.0 + 166 * CHUNK_SECONDS, MICROSECOND);
  }

  @Test
  void lostSoundMovesWhatComesAfterIt() {
    TranscriptSession session = session(new ScriptedSpeech().speech(400, 420));
    feed(session, 0, 10, 0);
    feed(session, 0, 10, 30);
    Word word = session.finish().transcript().words().get(0);
    // 10 s are 312.5 chunks: the half chunk before the gap is left out.
    assertThat(word.span().startSeconds()).isCloseTo(20 + 391.5 * CHUNK_SECONDS, MICROSECOND);
  }

  @Test
  void noWordReachesAcrossLostSound() {
    TranscriptSession session = session(new ScriptedSpeech().speech(300, 400));
    feed(session, 0, 10, 0);
    feed(session, 0, 10, 30);
    List<Word> words = session.finish().transcript().words();
    assertThat(words).hasSize(2);
    assertThat(words.get(0).span().endSeconds()).isLessThanOrEqualTo(10);
    assertThat(words.get(1).span().startSeconds()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void aRecognizerThatFailsCostsTheRestOfTheWordsOnly() {
    recognizer.failsAt = 2;
    TranscriptSession session =
        session(new ScriptedSpeech().speech(10, 40).speech(100, 140).speech(200, 240));
    feed(session, 0, 10, 0);
    TranscriptSession.Result result = session.finish();
    assertThat(result.transcript().words()).hasSize(1);
    assertThat(result.notices())
        .singleElement()
        .asString()
        .contains("of 0:10: the recognizer failed: Out of order.");
  }

  @Test
  void soDoesARecognizerWithAnErrorInIt() {
    recognizer.failsAt = 1;
    recognizer.failure = new ArrayIndexOutOfBoundsException(7);
    TranscriptSession session = session(new ScriptedSpeech().speech(10, 40));
    feed(session, 0, 10, 0);
    TranscriptSession.Result result = session.finish();
    assertThat(result.transcript().words()).isEmpty();
    assertThat(result.notices())
        .singleElement()
        .asString()
        .contains("failed with java.lang.ArrayIndexOutOfBoundsException");
  }

  @Test
  void aRecognizerThatFailsAtLostSoundDoesSoToo() {
    recognizer.failsAt = 1;
    TranscriptSession session = session(new ScriptedSpeech().speech(300, 400));
    feed(session, 0, 10, 0);
    feed(session, 0, 10, 30);
    TranscriptSession.Result result = session.finish();
    assertThat(result.transcript().words()).isEmpty();
    assertThat(result.notices()).singleElement().asString().contains("Out of order.");
  }

  @Test
  void otherRatesAndChannelsAreBroughtToOne() {
    TranscriptSession session = session(new ScriptedSpeech().speech(100, 150));
    PcmBuffer stereo = new PcmBuffer(FloatBuffer.allocate(2 * 10 * 48_000), 48_000, 2, 1_000_000);
    session.accept(stereo);
    TranscriptSession.Result result = session.finish();
    assertThat(result.totalMicros()).isEqualTo(11_000_000);
    assertThat(result.transcript().words().get(0).span().startSeconds())
        .isCloseTo(1.0 + 91 * CHUNK_SECONDS, MICROSECOND);
  }

  @Test
  void silenceNeverReachesTheRecognizer() {
    TranscriptSession session = session(new ScriptedSpeech());
    feed(session, 0, 20, 0);
    TranscriptSession.Result result = session.finish();
    assertThat(result.transcript().words()).isEmpty();
    assertThat(result.notices()).isEmpty();
    assertThat(recognizer.samplesHeard).isZero();
  }

  @Test
  void withinItsTimeAllIsReached() {
    recognizer.nanosPerSample = 1_000_000_000 / 16_000;
    TranscriptSession session = session(new ScriptedSpeech().speech(0, 10_000));
    feed(session, 0, 60, 0);
    TranscriptSession.Result result = session.finish();
    assertThat(result.reachedMicros()).isEqualTo(result.totalMicros()).isEqualTo(60_000_000);
    assertThat(result.notices()).isEmpty();
  }

  @Test
  void whenItsTimeIsUpItStopsAndSaysSo() {
    recognizer.nanosPerSample = 4 * 1_000_000_000L / 16_000;
    TranscriptSession session = session(new ScriptedSpeech().speech(0, 10_000));
    feed(session, 0, 120, 0);
    TranscriptSession.Result result = session.finish();
    // Four times as slow as the sound and 10 s of grace: 4 t = t + 10 s at first reached at 3.3 s.
    assertThat(result.reachedMicros()).isBetween(3_000_000L, 5_000_000L);
    assertThat(result.totalMicros()).isEqualTo(120_000_000);
    assertThat(result.notices()).singleElement().asString().contains("only up to 0:0", "of 2:00");
    assertThat(result.transcript().words()).as("what was heard is not lost").isNotEmpty();
  }

  @Test
  void aKnownLengthGivesItsTimeFromTheStart() {
    recognizer.nanosPerSample = 4 * 1_000_000_000L / 16_000;
    TranscriptSession session =
        TranscriptSession.open(
            recognizer,
            new ScriptedSpeech().speech(0, 10_000),
            options().withKnownMicros(120_000_000),
            () -> {});
    feed(session, 0, 120, 0);
    assertThat(session.finish().reachedMicros()).isBetween(32_000_000L, 34_000_000L);
  }

  @Test
  void closingFreesStreamAndModel() {
    boolean[] released = {false};
    TranscriptSession session =
        TranscriptSession.open(
            recognizer, new ScriptedSpeech(), options(), () -> released[0] = true);
    session.close();
    assertThat(released[0]).isTrue();
    assertThat(recognizer.closedStreams).isEqualTo(1);
  }

  @Test
  void aBudgetOfNothingIsRefused() {
    assertThatThrownBy(() -> TranscriptOptions.defaults().withBudgetFactor(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("budgetFactor");
  }

  private TranscriptSession session(SpeechModel model) {
    return TranscriptSession.open(recognizer, model, options(), () -> {});
  }

  private TranscriptOptions options() {
    return TranscriptOptions.defaults().withNanoTime(nanos::get);
  }

  /** Feeds silence in pieces of 100 ms; what is speech, the script says. */
  private static void feed(TranscriptSession session, int from, int to, double offset) {
    for (int i = from * 10; i < to * 10; i++) {
      long micros = TimeSpan.toMicros(offset) + i * 100_000L;
      session.accept(PcmBuffer.mono(new float[1600], 16_000, micros));
    }
  }

  /** Hears one word an utterance, as long as the utterance. */
  private final class LengthTeller implements SpeechRecognizer {
    private long nanosPerSample;
    private long samplesHeard;
    private int closedStreams;
    private int failsAt = Integer.MAX_VALUE;
    private RuntimeException failure = new NonRetriableException("Out of order.");
    private int utterances;

    @Override
    public String engine() {
      return "test";
    }

    @Override
    public String language() {
      return "en";
    }

    @Override
    public List<ModelCard> models() {
      return List.of();
    }

    @Override
    public RecognitionStream open() {
      return new RecognitionStream() {
        private long length;

        @Override
        public void accept(float[] samples, int from, int to) {
          length += to - from;
          samplesHeard += to - from;
          nanos.addAndGet(nanosPerSample * (to - from));
        }

        @Override
        public List<Word> endUtterance() {
          if (++utterances >= failsAt) {
            throw failure;
          }
          Word word = new Word("word", new TimeSpan(0, length * 1_000_000 / 16_000), 0.5);
          length = 0;
          return List.of(word);
        }

        @Override
        public void close() {
          closedStreams++;
        }
      };
    }

    @Override
    public void close() {}
  }
}

package dev.ivas.internal.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.audio.TranscriptOptions;
import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.recognition.RecognitionStream;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.speech.Word;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.setup.WhenBehind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecognitionLaneTest {
  private static final int PIECE = 320;
  private static final int LEFT_OUT = 100;

  @Test
  void aLiveInterviewGoesOnAfterAStretchThatWasLeftOut() throws InterruptedException {
    CountDownLatch opening = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    try (RecognitionLane lane =
        new RecognitionLane(
            () -> open(opening, gate),
            WhenBehind.DROP_FRAMES,
            new LiveBoard(250_000),
            new StageTimer())) {
      lane.put(piece(0));
      opening.await();
      int next = 1;
      while (next <= RecognitionLane.QUEUED_PIECES + LEFT_OUT) {
        lane.put(piece(next++));
      }
      gate.countDown();
      TranscriptSession.Result result = lane.finish().orElseThrow();
      assertThat(result.notices()).singleElement().asString().contains("2 s of the sound");
      assertThat(result.reachedMicros())
          .isEqualTo((RecognitionLane.QUEUED_PIECES + 1) * 20_000L)
          .isEqualTo(result.totalMicros());
    }
  }

  @Test
  void aRecordingWaits() {
    try (RecognitionLane lane =
        new RecognitionLane(
            () -> open(new CountDownLatch(1), new CountDownLatch(0)),
            WhenBehind.WAIT,
            null,
            new StageTimer())) {
      int pieces = 2 * RecognitionLane.QUEUED_PIECES;
      for (int next = 0; next < pieces; next++) {
        lane.put(piece(next));
      }
      TranscriptSession.Result result = lane.finish().orElseThrow();
      assertThat(result.notices()).isEmpty();
      assertThat(result.totalMicros()).isEqualTo(pieces * 20_000L);
    }
  }

  private static Optional<TranscriptSession> open(CountDownLatch opening, CountDownLatch gate) {
    opening.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Optional.of(TranscriptSession.open(new Deaf(), TranscriptOptions.defaults()));
  }

  private static PcmBuffer piece(int number) {
    return PcmBuffer.mono(new float[PIECE], 16_000, number * 20_000L);
  }

  /** Hears no words. */
  private static final class Deaf implements SpeechRecognizer, RecognitionStream {
    @Override
    public RecognitionStream open() {
      return this;
    }

    @Override
    public void accept(float[] samples, int from, int to) {}

    @Override
    public List<Word> endUtterance() {
      return List.of();
    }

    @Override
    public String engine() {
      return "deaf";
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
    public void close() {}
  }
}

package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpeechRateTest {
  @Test
  void pausesCount() {
    assertThat(SpeechRate.wordsPerMinute(wordsAt(0, 1, 2, 3, 8, 9)).orElseThrow()).isEqualTo(36);
  }

  @Test
  void silenceBeforeAndAfterTheAnswerDoesNotCount() {
    assertThat(SpeechRate.wordsPerMinute(wordsAt(100, 101, 102, 103, 104)).orElseThrow())
        .isEqualTo(60);
  }

  @Test
  void fourWordsAreTooFew() {
    assertThat(SpeechRate.wordsPerMinute(wordsAt(0, 1, 2, 3))).isEmpty();
  }

  @Test
  void wordsWithoutLengthAtOneMomentHaveNoRate() {
    Word point = new Word("now", new TimeSpan(5, 5), 1);
    Transcript transcript =
        new Transcript("test", "en", List.of(point, point, point, point, point));
    assertThat(SpeechRate.wordsPerMinute(transcript)).isEmpty();
  }

  /** Words of one second that begin at the given seconds. */
  private static Transcript wordsAt(long... seconds) {
    return new Transcript(
        "test",
        "en",
        LongStream.of(seconds)
            .mapToObj(s -> new Word("word", new TimeSpan(s * 1_000_000, (s + 1) * 1_000_000), 1))
            .toList());
  }
}

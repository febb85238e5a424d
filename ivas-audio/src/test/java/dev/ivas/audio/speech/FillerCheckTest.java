package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.report.AudioSection;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillerCheckTest {
  @Test
  void writtenFillerConfirms() {
    assertThat(check(word("um", 1.1, 1.5, 0.4)))
        .singleElement()
        .satisfies(
            filler -> {
              assertThat(filler.confidence()).isCloseTo(0.8, within(1e-9));
              assertThat(filler.start()).isEqualTo(1);
            });
  }

  @Test
  void longWordThatIsSureVetoes() {
    assertThat(check(word("forward", 0.9, 1.6, 0.95))).isEmpty();
  }

  @Test
  void shortDoubtfulOrDistantWordsDecideNothing() {
    for (Word word :
        List.of(
            word("them", 0.9, 1.6, 0.95),
            word("forward", 0.9, 1.6, 0.6),
            word("forward", 1.3, 2.0, 0.95))) {
      assertThat(check(word)).extracting(AudioSection.Filler::confidence).containsExactly(0.6);
    }
    assertThat(check()).hasSize(1);
  }

  private static List<AudioSection.Filler> check(Word... words) {
    AudioSection audio =
        new AudioSection(
            3,
            0.1,
            null,
            0.1,
            null,
            null,
            null,
            null,
            null,
            null,
            0.5,
            List.of(),
            List.of(new AudioSection.Filler(1, 1.5, "um", 0.6)),
            null,
            null);
    return FillerCheck.check(audio, new Transcript("test", "en", List.of(words))).fillers();
  }

  private static Word word(String text, double start, double end, double confidence) {
    return new Word(
        text, new TimeSpan(TimeSpan.toMicros(start), TimeSpan.toMicros(end)), confidence);
  }
}

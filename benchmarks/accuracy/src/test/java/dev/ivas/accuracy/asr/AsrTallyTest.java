package dev.ivas.accuracy.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsrTallyTest {
  private static final List<WordTimes.Timed> TIMES =
      List.of(new WordTimes.Timed("ten", 1.0, 1.2), new WordTimes.Timed("clubs", 1.3, 1.7));

  @Test
  void errorsAreCountedOverWordsAndLetters() {
    AsrResult.Errors errors =
        new AsrTally().add(clip("ten of clubs"), heard("Ten", "cups", "now")).errors();
    assertThat(errors.words()).isEqualTo(3);
    assertThat(errors.wer()).isCloseTo(2 / 3.0, within(1e-12));
    // "tenofclubs" to "tencupsnow"
    assertThat(errors.characterErrorRate()).isCloseTo(0.6, within(0.11));
  }

  @Test
  void timesOfWordsHeardRightAreCompared() {
    AsrResult.TimeErrors times =
        new AsrTally().add(clip("ten of clubs"), heard("ten", "of", "clubs")).timeErrors();
    assertThat(times.n()).isEqualTo(2);
    // Word i is heard from second i to second i + 0.5.
    assertThat(times.medianStart()).isCloseTo(1.0, within(0.31));
    assertThat(times.p90Start()).isCloseTo(1.0, within(1e-9));
    assertThat(times.p90End()).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void aWordOfSeveralPartsCountsAsSeveral() {
    assertThat(new AsrTally().add(clip("all female"), heard("all-female")).errors().wer()).isZero();
  }

  @Test
  void whatIsUndefinedIsNoNumber() {
    AsrTally nothing = new AsrTally();
    assertThat(nothing.errors().wer()).isNaN();
    assertThat(nothing.timeErrors().medianStart()).isNaN();
  }

  private static SpokenClip clip(String words) {
    return new SpokenClip(Path.of("a.wav"), "a.wav", SpokenWords.of(words), TIMES);
  }

  private static Transcript heard(String... words) {
    List<Word> timed =
        Arrays.stream(words)
            .map(
                word -> {
                  long start = 1_000_000L * Arrays.asList(words).indexOf(word);
                  return new Word(word, new TimeSpan(start, start + 500_000), 0.5);
                })
            .toList();
    return new Transcript("none", "en-US", timed);
  }
}

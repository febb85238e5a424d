package dev.ivas.asr.sphinx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.audio.TranscriptOptions;
import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.recognition.RecognizerProvider;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.speech.Word;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares when words are heard with times that a person laid down. */
class WordTimesIT {
  private static final Pattern INTERVAL =
      Pattern.compile("xmin = ([\\d.]+)\\s+xmax = ([\\d.]+)\\s+text = \"([^\"]*)\"");

  /** A word with its start and end in seconds. */
  private record Timed(String word, double start, double end) {}

  @Test
  void pocketSphinxHearsWordsWhenTheyAreSpoken() throws IOException {
    wordsAreHeardWhenTheyAreSpoken(Installed.require());
  }

  @Test
  void sphinx4HearsWordsWhenTheyAreSpoken() throws IOException {
    wordsAreHeardWhenTheyAreSpoken(new Sphinx4Provider());
  }

  private static void wordsAreHeardWhenTheyAreSpoken(RecognizerProvider provider)
      throws IOException {
    try (SpeechRecognizer recognizer = provider.open()) {
      differencesAreSmall(once(hear(recognizer, "speech/fillers/acoustic_corpus.wav")));
      for (String clip : List.of("bbaf2n", "lbbc2a", "swiz3n")) {
        float[] sound = Wave.read("video/grid/" + clip + ".mpg");
        assertThat(hear(recognizer, "video/grid/" + clip + ".mpg"))
            .hasSizeGreaterThan(2)
            .allSatisfy(word -> assertThat(word.end()).isLessThanOrEqualTo(sound.length / 16_000.0))
            .allSatisfy(word -> assertThat(word.end() - word.start()).isBetween(0.02, 1.5));
      }
    }
  }

  /**
   * Recognizers' frames are 10 ms apart; people disagree about a word's start by 20 ms and more.
   */
  private static void differencesAreSmall(List<Timed> heard) throws IOException {
    List<Timed> spoken = once(spoken());
    List<Double> starts = new ArrayList<>();
    for (Timed word : spoken) {
      heard.stream()
          .filter(other -> other.word().equals(word.word()))
          .forEach(other -> starts.add(Math.abs(other.start() - word.start())));
    }
    assertThat(starts).hasSizeGreaterThan(10);
    double[] sorted = starts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    assertThat(sorted[sorted.length / 2]).as("median of %s", starts).isCloseTo(0, within(0.05));
    // A wrong word elsewhere may have the spelling of a right one.
    assertThat(sorted[sorted.length * 3 / 4]).as("quartile of %s", starts).isLessThan(0.1);
  }

  private static List<Timed> hear(SpeechRecognizer recognizer, String path) {
    TranscriptOptions unlimited = TranscriptOptions.defaults().withBudgetFactor(1000);
    try (TranscriptSession session = TranscriptSession.open(recognizer, unlimited)) {
      session.accept(PcmBuffer.mono(Wave.read(path), 16_000, 0));
      List<Word> words = session.finish().transcript().words();
      return words.stream()
          .map(w -> new Timed(w.text(), w.span().startSeconds(), w.span().endSeconds()))
          .toList();
    }
  }

  /** Leaves out words that occur more than once. */
  private static List<Timed> once(List<Timed> words) {
    return words.stream()
        .filter(word -> words.stream().filter(w -> w.word().equals(word.word())).count() == 1)
        .toList();
  }

  private static List<Timed> spoken() throws IOException {
    String grid = Files.readString(TestData.require("speech/fillers/acoustic_corpus.TextGrid"));
    String firstTier = Arrays.asList(grid.split("item \\[2\\]", -1)).get(0);
    List<Timed> words = new ArrayList<>();
    Matcher matcher = INTERVAL.matcher(firstTier);
    while (matcher.find()) {
      double start = Double.parseDouble(matcher.group(1));
      words.add(new Timed(matcher.group(3), start, Double.parseDouble(matcher.group(2))));
    }
    return words;
  }
}

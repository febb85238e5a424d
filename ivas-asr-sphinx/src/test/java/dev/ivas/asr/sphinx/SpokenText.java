package dev.ivas.asr.sphinx;

import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A shared recording and the words spoken in it.
 *
 * @param path below the test data
 * @param words in lower case, without punctuation and hesitations; empty where nobody wrote them
 */
record SpokenText(String path, List<String> words) {
  private static final Set<String> HESITATIONS = Set.of("um", "uh");

  /** On these settings were chosen. */
  static List<SpokenText> development() {
    return List.of(
        of("speech/jfk", ".txt"),
        of("speech/timit-LDC93S1", ".txt"),
        of("audio-gold/audio/librivox_0870", ".txt"),
        of("audio-gold/audio/librivox_0880", ".txt"),
        of("audio-gold/audio/librivox_0890", ".txt"),
        of("audio-gold/audio/cards_001", ".txt"),
        of("audio-gold/audio/cards_003", ".txt"),
        of("audio-gold/audio/cards_005", ".txt"),
        new SpokenText("audio-gold/audio/ps_goforward.wav", words("go forward ten meters")));
  }

  /** On these nothing was chosen. */
  static List<SpokenText> check() {
    return List.of(
        of("speech/words/spk1_snt1", ".txt"),
        of("speech/words/spk1_snt3", ".txt"),
        of("speech/words/spk1_snt5", ".txt"),
        of("speech/fillers/acoustic_corpus", ".lab"),
        of("speech/fillers/spacewalk", ".txt"),
        grid("bbaf2n"),
        grid("id2_vcd_swwp2s"),
        grid("lbbc2a"),
        grid("lwbsza"),
        grid("sbia1a"),
        grid("swiz3n"));
  }

  /** Spoken, but nobody wrote down what. */
  static SpokenText untold() {
    return new SpokenText("speech/libri-1088.wav", List.of());
  }

  static SpokenText grid(String name) {
    return new SpokenText("video/grid/" + name + ".mpg", text("video/grid/" + name + ".txt"));
  }

  /** {@return words of a text as they are compared} */
  static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z']", " ").split(" +"))
        .filter(word -> !word.isEmpty() && !HESITATIONS.contains(word))
        .toList();
  }

  /** {@return how many words must be changed, added or left out to get the spoken ones} */
  int errors(List<String> heard) {
    int[] row = new int[heard.size() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= words.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = diagonal + (words.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[heard.size()];
  }

  private static SpokenText of(String path, String extension) {
    return new SpokenText(path + ".wav", text(path + extension));
  }

  private static List<String> text(String path) {
    try {
      return words(Files.readString(TestData.require(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

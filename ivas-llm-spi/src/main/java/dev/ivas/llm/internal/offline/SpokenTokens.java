package dev.ivas.llm.internal.offline;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a transcript as they are counted: lower case, without apostrophes and punctuation.
 *
 * @param tokens in order
 * @param wordOf which word of the transcript each token comes from
 */
record SpokenTokens(List<String> tokens, List<Integer> wordOf) {
  private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  SpokenTokens {
    tokens = List.copyOf(tokens);
    wordOf = List.copyOf(wordOf);
  }

  static SpokenTokens of(Transcript transcript) {
    List<String> tokens = new ArrayList<>();
    List<Integer> wordOf = new ArrayList<>();
    List<Word> words = transcript.words();
    for (int i = 0; i < words.size(); i++) {
      for (String token : split(words.get(i).text())) {
        tokens.add(token);
        wordOf.add(i);
      }
    }
    return new SpokenTokens(tokens, wordOf);
  }

  /** Returns the tokens of any text. */
  static List<String> split(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SEPARATORS
        .splitAsStream(APOSTROPHES.matcher(folded).replaceAll(""))
        .filter(token -> !token.isEmpty())
        .toList();
  }

  int size() {
    return tokens.size();
  }
}

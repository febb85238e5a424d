package dev.ivas.llm.dialogue;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a transcript of a text that somebody wrote down.
 *
 * <p>Turns begin at a line or at a bar ({@code |}) and may name their speaker before a colon:
 * {@code Interviewer: Why?}, {@code SPEAKER_01: Because.} Bars and names become words of the
 * transcript, which {@link Dialogue} reads as marks. Nobody knows when the words were said: every
 * time is zero.
 */
public final class WrittenTranscript {
  /** The word that separates turns. */
  static final String BAR = "|";

  private static final String ENGINE = "written";
  private static final Pattern TURN_ENDS = Pattern.compile("[|\\r\\n]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NAMED =
      Pattern.compile("\\s*(\\p{L}[\\p{L}\\p{M}\\p{N} ._'’-]{0,38})\\s*:(?!//)(.*)");

  private WrittenTranscript() {}

  /**
   * Reads a text.
   *
   * @param text with or without marks of turns
   * @param language BCP 47 tag, such as {@code en-US}; empty if unknown
   * @return the transcript, its marks among the words; without words if the text has none
   */
  public static Transcript of(String text, String language) {
    List<Word> words = new ArrayList<>();
    TURN_ENDS
        .splitAsStream(text)
        .filter(turn -> !turn.isBlank())
        .forEach(
            turn -> {
              if (!words.isEmpty()) {
                words.add(word(BAR));
              }
              tokens(turn).map(WrittenTranscript::word).forEach(words::add);
            });
    return new Transcript(ENGINE, language, words);
  }

  private static Stream<String> tokens(String turn) {
    Matcher named = NAMED.matcher(turn);
    return named.matches()
        ? Stream.concat(Stream.of(named.group(1).strip() + ":"), split(named.group(2)))
        : split(turn);
  }

  private static Stream<String> split(String text) {
    return BLANKS.splitAsStream(text).filter(word -> !word.isBlank());
  }

  private static Word word(String text) {
    return new Word(text, new TimeSpan(0, 0), 1);
  }
}

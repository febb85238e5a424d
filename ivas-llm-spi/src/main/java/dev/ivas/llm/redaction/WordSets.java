package dev.ivas.llm.redaction;

import dev.ivas.llm.internal.ResourceText;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which personal data is told, {@code personal-data-words.txt}, by section. */
final class WordSets {
  private static final Pattern SECTION = Pattern.compile("\\[([a-z0-9 ]+)]([^\\[]+)");
  private static final Pattern COMMAS = Pattern.compile("[,\\s]*[,\\n]\\s*");
  private static final Map<String, Set<String>> SECTIONS = parse();

  static final Set<String> AT = of("at");
  static final Set<String> DOT = of("dot");
  static final Set<String> JOINER = of("joiner");
  static final Set<String> ENDING = of("ending");
  static final Set<String> BEFORE_ADDRESS = of("before address");
  static final Set<String> ONE_DIGIT = of("digits 1");
  static final Set<String> TWO_DIGITS = of("digits 2");
  static final Set<String> TENS = of("tens");
  static final Set<String> DOUBLE = of("double");
  static final Set<String> TRIPLE = of("triple");
  static final Set<String> BETWEEN_DIGITS = of("between digits");
  static final Set<String> INTRODUCTION = of("introduction");
  static final Set<String> WEAK_INTRODUCTION = of("weak introduction");
  static final Set<String> NO_NAME = of("no name");
  private static final Set<String> NO_CANDIDATE = of("no candidate");

  private WordSets() {}

  /** Tells whether a word in an identifier is no name. */
  static boolean isEveryday(String word) {
    return NO_CANDIDATE.contains(word) || NO_NAME.contains(word);
  }

  private static Set<String> of(String section) {
    Set<String> words = SECTIONS.get(section);
    if (words == null) {
      throw new IllegalStateException("personal-data-words.txt lacks the section " + section);
    }
    return words;
  }

  private static Map<String, Set<String>> parse() {
    String text = ResourceText.read("personal-data-words.txt").replaceAll("(?m)^#.*$", "");
    return SECTION
        .matcher(text)
        .results()
        .collect(
            Collectors.toMap(
                section -> section.group(1),
                section ->
                    COMMAS.splitAsStream(section.group(2).strip()).collect(Collectors.toSet())));
  }
}

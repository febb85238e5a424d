package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.testkit.VerdictWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads all that the program could say: every text in the code of every module, and every page,
 * script, template and schema it brings. Nothing of it is a verdict about a person.
 */
class OutputWordsTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  /** They name the words in order to catch them, or play attacks that ask for them. */
  private static final Pattern WITH_A_REASON =
      Pattern.compile(
          ".*/(llm/internal/(VerdictWords\\.java|english-words\\.txt)|testkit/VerdictWords\\.java"
              + "|accuracy/(obedient|attack)/.*)");

  private static final Pattern MAIN_FILE =
      Pattern.compile(
          "(?!.*/(target|node_modules)/).*/src/main/(java|resources)/.*"
              + "\\.(java|js|html|css|json|mustache|txt|properties)");

  /** A comment or a text of Java or JavaScript, whichever begins first. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\n]*"
              + "|(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`)",
          Pattern.DOTALL);

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> MAIN_FILE.matcher(file.toString()).matches()).sorted().toList();
    }
  }

  static List<Path> modules() throws IOException {
    return files().stream()
        .map(file -> Path.of(file.toString().replaceFirst("/src/main/.*", "")))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noTextIsAVerdict(Path module) throws IOException {
    for (Path file : files()) {
      if (file.startsWith(module.resolve("src"))
          && !WITH_A_REASON.matcher(file.toString()).matches()) {
        assertThat(VerdictWords.in(texts(file))).as(ROOT.relativize(file).toString()).isEmpty();
      }
    }
  }

  @Test
  void everyModuleIsReadAndWhatMustBeFoundIsFound() throws IOException {
    assertThat(modules().stream().map(module -> ROOT.relativize(module).toString()))
        .contains("ivas-report", "ivas-llm-spi", "ivas-facade", "examples/cli", "examples/web-app")
        .hasSizeGreaterThan(15);
    assertThat(files()).hasSizeGreaterThan(600);
    Path guard = ROOT.resolve("ivas-llm-spi/src/main/java/dev/ivas/llm/internal/VerdictWords.java");
    assertThat(VerdictWords.in(texts(guard))).isNotEmpty();
    assertThat(texts(guard)).doesNotContain("Recognizes verdicts about a person");
  }

  private static String texts(Path file) throws IOException {
    String source = Files.readString(file);
    if (!file.toString().matches(".*\\.(java|js)")) {
      return source;
    }
    return TOKEN
        .matcher(source)
        .results()
        .map((MatchResult token) -> token.group(1))
        .filter(text -> text != null)
        .collect(Collectors.joining("\n"));
  }
}

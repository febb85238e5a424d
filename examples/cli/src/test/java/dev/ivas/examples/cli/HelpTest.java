package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code --help} says of each command. */
class HelpTest {
  /** Verdicts about a person, which nothing here gives. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "\\b(hir(e|ed|es|ing|able)|reject\\w*|shortlist\\w*|(un)?suitab\\w*|(un)?qualified"
              + "|employab\\w*|disqualif\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  static Stream<CommandLine> commands() {
    return withSubcommands(IvasCommand.commandLine());
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void speaksOfNoVerdict(CommandLine command) {
    String help = command.getUsageMessage();
    assertThat(help).contains("Usage:");
    assertThat(VERDICT.matcher(help).find()).as(help).isFalse();
  }
}

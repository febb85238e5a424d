package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.testkit.VerdictWords;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code --help} says of each command. */
class HelpTest {
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
    assertThat(VerdictWords.in(help)).as(help).isEmpty();
  }
}

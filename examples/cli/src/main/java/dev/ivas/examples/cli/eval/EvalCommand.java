package dev.ivas.examples.cli.eval;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ivas eval}: measures parts of IVAS on labelled data of the user's. */
@Command(
    name = "eval",
    description = {
      "Measures how well a part of IVAS does on labelled data that you name.",
      "The last line of standard output is one JSON object."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      FerCommand.class,
      FramingCommand.class,
      EmotionCommand.class,
      StillCommand.class
    })
public final class EvalCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("a command is run through picocli, which sets its spec");
    }
    throw new ParameterException(
        spec.commandLine(),
        "say what to measure: " + String.join(", ", spec.subcommands().keySet()));
  }
}

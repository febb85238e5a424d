package dev.ivas.examples.cli.eval;

import dev.ivas.examples.cli.console.UsageException;
import picocli.CommandLine.Command;

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
      StillCommand.class,
      LandmarksCommand.class,
      PoseCommand.class,
      BlinkCommand.class,
      GazeCommand.class,
      QualityCommand.class,
      AcousticsCommand.class,
      VoiceCommand.class,
      SnrCommand.class,
      AsrCommand.class,
      SpeechCommand.class,
      AttacksCommand.class,
      InterviewsCommand.class
    })
public final class EvalCommand implements Runnable {
  @Override
  public void run() {
    throw new UsageException(
        "Say what to measure, such as './ivas eval fer'; see './ivas eval --help'.");
  }
}

package dev.ivas.examples.cli.fit;

import dev.ivas.examples.cli.console.UsageException;
import picocli.CommandLine.Command;

/** {@code ivas fit}: fits models to labelled data of the user's. */
@Command(
    name = "fit",
    description = "Fits a model of IVAS to labelled data that you name.",
    mixinStandardHelpOptions = true,
    subcommands = FitLandmarksCommand.class)
public final class FitCommand implements Runnable {
  @Override
  public void run() {
    throw new UsageException("Say what to fit, such as './ivas fit landmarks'; see --help.");
  }
}

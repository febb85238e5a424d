package dev.ivas.examples.cli.cohort;

import dev.ivas.examples.cli.console.UsageException;
import picocli.CommandLine.Command;

/** {@code ivas cohort}: earlier reports kept for comparison. */
@Command(
    name = "cohort",
    description = {
      "Keeps finished reports in a cohort store, one H2 file, for percentiles of later ones.",
      "'ivas analyze --cohort FILE --question-set ID' compares and adds nothing.",
      "Names, times, consent and scores are kept; no words, no pictures.",
      "The last line of standard output is one JSON object."
    },
    mixinStandardHelpOptions = true,
    subcommands = {CohortAddCommand.class, CohortListCommand.class, CohortEraseCommand.class})
public final class CohortCommand implements Runnable {
  @Override
  public void run() {
    throw new UsageException(
        "Say './ivas cohort add', './ivas cohort list' or './ivas cohort erase'; see --help.");
  }
}

package dev.ivas.examples.cli;

import dev.ivas.core.error.IvasException;
import dev.ivas.examples.cli.cohort.CohortCommand;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.examples.cli.eval.EvalCommand;
import dev.ivas.examples.cli.fit.FitCommand;
import dev.ivas.examples.cli.overlay.OverlayCommand;
import dev.ivas.examples.web.ServeCommand;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line's root: knows the subcommands and turns failures into exit codes. */
@Command(
    name = "ivas",
    description = "Analyses interview videos: apparent expression, gaze, voice and language.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    subcommands = {
      AnalyzeCommand.class,
      FeaturesCommand.class,
      OverlayCommand.class,
      EvalCommand.class,
      FitCommand.class,
      ServeCommand.class,
      ModelsCommand.class,
      CohortCommand.class,
      AuditCommand.class,
      DoctorCommand.class
    })
public final class IvasCommand implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(IvasCommand.class);

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param args as typed
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new IvasCommand())
        .setParameterExceptionHandler(IvasCommand::explainUsage)
        .setExecutionExceptionHandler(IvasCommand::explainFailure);
  }

  @Override
  public void run() {
    throw new UsageException("Say what to do, such as './ivas analyze interview.mp4'; see --help.");
  }

  private static int explainUsage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    err.println("ivas: " + oneLine(e.getMessage()) + "; see './" + help + "'");
    err.flush();
    return ExitCode.BAD_USAGE.number();
  }

  private static int explainFailure(
      Exception e, CommandLine commandLine, CommandLine.@Nullable ParseResult parsed) {
    log.debug("the command failed", e);
    PrintWriter err = commandLine.getErr();
    boolean explained = ExitCode.isExplained(e) || e instanceof IvasException;
    err.println(
        explained
            ? "ivas: " + oneLine(e.getMessage())
            : "ivas: internal error, please report it: " + oneLine(e.toString()));
    if (!explained) {
      err.println("For the stack trace: IVAS_LOG=debug ./ivas ...");
    }
    err.flush();
    return ExitCode.of(e).number();
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "no message" : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}

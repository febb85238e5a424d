package dev.ivas.examples.cli.console;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The two streams a command writes to. */
public final class Console {
  private final CommandSpec spec;

  /**
   * Finds the streams of a running command.
   *
   * @param spec as picocli sets it in a command
   */
  public Console(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("a command is run through picocli, which sets its spec");
    }
    this.spec = spec;
  }

  /** {@return where results go} */
  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** {@return where notes and complaints go} */
  public PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

package dev.ivas.examples.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The two streams a command writes to. */
final class Console {
  private final CommandSpec spec;

  Console(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("a command is run through picocli, which sets its spec");
    }
    this.spec = spec;
  }

  CommandLine commandLine() {
    return spec.commandLine();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

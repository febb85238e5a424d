package dev.ivas.examples.cli.console;

import java.io.PrintWriter;
import java.util.Locale;
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

  /**
   * Makes a text from outside fit for a terminal, which obeys control characters.
   *
   * @param text any
   * @return the text with blanks in their places
   */
  public static String printable(String text) {
    return text.replaceAll("\\p{C}", " ");
  }

  /**
   * Writes a line of results, the same in every locale.
   *
   * @param format see {@link java.util.Formatter}
   * @param values what it names
   */
  public void line(String format, Object... values) {
    out().println(String.format(Locale.ROOT, format, values));
  }
}

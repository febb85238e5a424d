package dev.ivas.examples.cli;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.models.ModelDescription;
import dev.ivas.models.ModelStore;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ivas models}: which weights there are, whence they come, and whether they are intact. */
@Command(
    name = "models",
    description = "Lists the models and checks them.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new UsageException("Say './ivas models list' or './ivas models verify'.");
  }

  @Command(name = "list", description = "Lists the models with their licences and sources.")
  int list() {
    PrintWriter out = new Console(spec).out();
    for (ModelDescription model : ModelStore.ofClassPath().list()) {
      out.printf("%s %s%n", model.name(), model.card().version());
      out.printf("  licence        %s%n", model.card().licence());
      out.printf("  source         %s%n", model.source());
      out.printf("  training data  %s%n", model.card().trainingDataTerms());
      out.printf("  SHA-256        %s%n", model.card().sha256());
    }
    return ExitCode.FINE.number();
  }

  @Command(name = "verify", description = "Checks that every model is there and intact.")
  int verify() {
    PrintWriter out = new Console(spec).out();
    ModelStore store = ModelStore.ofClassPath();
    boolean intact = true;
    for (ModelDescription model : store.list()) {
      try {
        store.verify(model.name());
        out.printf("ok      %s%n", model.name());
      } catch (MissingModelException e) {
        intact = false;
        out.printf("FAILED  %s: %s%n", model.name(), e.getMessage());
      }
    }
    return (intact ? ExitCode.FINE : ExitCode.MISSING_MODEL).number();
  }
}

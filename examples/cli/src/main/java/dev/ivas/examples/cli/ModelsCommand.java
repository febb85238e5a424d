package dev.ivas.examples.cli;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.models.ModelDescription;
import dev.ivas.models.ModelDownloads;
import dev.ivas.models.ModelStore;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivas models}: which weights there are, whence they come, and whether they are intact. */
@Command(
    name = "models",
    description = "Lists the models, checks them, and fetches recognizers' models.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new UsageException(
        "Say './ivas models list', './ivas models verify' or './ivas models fetch NAME'.");
  }

  @Command(name = "list", description = "Lists the models with their licences and sources.")
  int list() {
    PrintWriter out = new Console(spec).out();
    for (ModelDescription model : ModelStore.ofClassPath().list()) {
      tell(model, out);
    }
    out.println();
    out.println("To be had by './ivas models fetch NAME':");
    for (ModelDescription model : ModelDownloads.ofClassPath().list()) {
      out.printf("  %-18s %-11s %s%n", model.name(), model.card().licence(), model.source());
    }
    return ExitCode.FINE.number();
  }

  @Command(
      name = "fetch",
      description = {
        "Downloads a recognizer's model from its maker, into ~/.cache/vosk,",
        "where 'analyze' finds it. Goes on where an earlier try broke off."
      })
  int fetch(
      @Parameters(paramLabel = "NAME", description = "As 'models list' tells, vosk-small-en.")
          String name) {
    Console console = new Console(spec);
    ModelDownloads downloads = ModelDownloads.ofClassPath();
    tell(downloads.describe(name), console.err());
    try (ProgressDisplay progress = ProgressDisplay.onStandardError()) {
      console.out().println(downloads.fetch(name, progress::onDownload));
      return ExitCode.FINE.number();
    } catch (RetriableException e) {
      console.err().println("ivas: " + e.getMessage());
      return ExitCode.MISSING_MODEL.number();
    }
  }

  private static void tell(ModelDescription model, PrintWriter out) {
    out.printf("%s %s%n", model.name(), model.card().version());
    out.printf("  licence        %s%n", model.card().licence());
    out.printf("  source         %s%n", model.source());
    out.printf("  training data  %s%n", model.card().trainingDataTerms());
    out.printf("  SHA-256        %s%n", model.card().sha256());
    out.flush();
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

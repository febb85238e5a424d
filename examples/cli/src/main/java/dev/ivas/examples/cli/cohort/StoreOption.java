package dev.ivas.examples.cli.cohort;

import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.report.cohort.CohortOptions;
import dev.ivas.report.cohort.CohortStore;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which cohort store is meant. */
public final class StoreOption {
  @Option(
      names = "--cohort",
      paramLabel = "FILE",
      required = true,
      description = "The cohort store; '.mv.db' is added to its name if missing.")
  private Path file = Path.of("");

  /** Named by picocli. */
  public StoreOption() {}

  /**
   * Opens a store that must be there, with default options.
   *
   * @param file as typed
   * @return the store
   */
  public static CohortStore open(Path file) {
    return checked(() -> CohortStore.open(file, CohortOptions.defaults()));
  }

  CohortStore open() {
    return open(file);
  }

  CohortStore openOrCreate(CohortOptions options) {
    return checked(() -> CohortStore.openOrCreate(file, options));
  }

  Path path() {
    return checked(() -> CohortStore.fileOf(file));
  }

  private static <T> T checked(Supplier<T> opening) {
    try {
      return opening.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}

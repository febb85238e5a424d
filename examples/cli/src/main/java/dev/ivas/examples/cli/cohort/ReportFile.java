package dev.ivas.examples.cli.cohort;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.ReportJson;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report named on the command line. */
final class ReportFile {
  private ReportFile() {}

  static CandidateReport read(Path named) {
    Path file = Files.isDirectory(named) ? named.resolve("report.json") : named;
    if (!Files.isRegularFile(file)) {
      throw new UnreadableMediaException(
          "There is no report %s: name a report.json, or the folder 'analyze' wrote it to."
              .formatted(file));
    }
    try {
      return ReportJson.read(file);
    } catch (NonRetriableException e) {
      throw new UnreadableMediaException(file + ": " + e.getMessage(), e);
    }
  }
}

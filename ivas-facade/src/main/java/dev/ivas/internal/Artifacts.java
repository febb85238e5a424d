package dev.ivas.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.ivas.core.error.RetriableException;
import dev.ivas.report.ReportJson;
import dev.ivas.report.TimelineCsv;
import dev.ivas.report.TranscriptVtt;
import dev.ivas.report.html.ReportHtml;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a report and its companions into a folder. */
final class Artifacts {
  private static final ObjectMapper TIMINGS =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;

  Artifacts(Path folder) {
    this.folder = folder;
  }

  void write(Outcome outcome, StageTimer timer) {
    TimelineCsv.write(
        folder.resolve("timeline.csv"), outcome.frameSeries(), outcome.windowSeries());
    TranscriptVtt.write(outcome.report(), folder.resolve("transcript.vtt"));
    ReportHtml.write(
        outcome.report(),
        outcome.frameSeries(),
        outcome.windowSeries(),
        folder.resolve("report.html"));
    ReportJson.write(outcome.report(), folder.resolve("report.json"));
    try {
      TIMINGS.writeValue(folder.resolve("timings.json").toFile(), timer.seconds());
    } catch (IOException e) {
      throw new RetriableException(
          "Could not write into " + folder + "; is the disk full, or the folder read-only?", e);
    }
  }
}

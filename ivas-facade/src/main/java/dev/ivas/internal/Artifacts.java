package dev.ivas.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.ivas.core.error.RetriableException;
import dev.ivas.internal.result.Outcome;
import dev.ivas.report.ReportJson;
import dev.ivas.report.TimelineCsv;
import dev.ivas.report.TranscriptVtt;
import dev.ivas.report.html.AttachedVideo;
import dev.ivas.report.html.ReportHtml;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a report and its companions into a folder. */
public final class Artifacts {
  private static final ObjectMapper TIMINGS =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;
  private final @Nullable AttachedVideo video;

  /**
   * Prepares to write.
   *
   * @param folder made if missing
   * @param video that the page plays, or null
   */
  public Artifacts(Path folder, @Nullable AttachedVideo video) {
    this.folder = Objects.requireNonNull(folder, "outputDirectory");
    this.video = video;
  }

  /**
   * Makes the folder, before a long analysis is made for nothing.
   *
   * @throws RetriableException if nothing can be written there
   */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private RetriableException refused(IOException cause) {
    return new RetriableException(
        "Could not write into " + folder + "; is the disk full, or the folder read-only?", cause);
  }

  /**
   * Writes all of them.
   *
   * @param outcome of an interview
   * @param engine that came to it, for the time it took
   */
  public void write(Outcome outcome, InterviewEngine engine) {
    TimelineCsv.write(
        folder.resolve("timeline.csv"), outcome.frameSeries(), outcome.windowSeries());
    TranscriptVtt.write(outcome.report(), folder.resolve("transcript.vtt"));
    ReportHtml.write(
        outcome.report(),
        Stream.of(outcome.frameSeries(), outcome.windowSeries()).flatMap(List::stream).toList(),
        video,
        folder.resolve("report.html"));
    ReportJson.write(outcome.report(), folder.resolve("report.json"));
    try {
      TIMINGS.writeValue(folder.resolve("timings.json").toFile(), engine.timer().seconds());
    } catch (IOException e) {
      throw refused(e);
    }
  }
}

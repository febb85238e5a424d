package dev.ivas.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.internal.AtomicFile;
import dev.ivas.report.internal.ReportModule;
import dev.ivas.report.internal.RequiredValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@code report.json}; stateless, safe for any number of threads.
 *
 * <p>Keys come in the order of the records, numbers are rounded to 6 decimals, absent ones are
 * null, lines end with a line feed: the same report gives the same bytes. Reading what was written
 * gives the report back, but for that rounding.
 */
public final class ReportJson {
  private static final JsonMapper MAPPER = ReportModule.mapper();

  private ReportJson() {}

  /**
   * Writes a report to a file, in UTF-8; whoever reads the file meanwhile sees the old or the new
   * one, never a part.
   *
   * @param report to be written
   * @param file to be made or replaced; missing folders are made
   * @throws IllegalArgumentException if a number is NaN or infinite; the message names its path
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(CandidateReport report, Path file) {
    String text = toJson(report);
    AtomicFile.write(file, writer -> writer.write(text));
  }

  /**
   * Returns a report as JSON.
   *
   * @param report to be written
   * @return the text of {@code report.json}, ending with a line feed
   * @throws IllegalArgumentException if a number is NaN or infinite; the message names its path
   */
  public static String toJson(CandidateReport report) {
    try {
      return MAPPER.writeValueAsString(report) + "\n";
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof IllegalArgumentException cause) {
        throw cause;
      }
      throw new UncheckedIOException(e);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a report.
   *
   * @param file written by {@link #write}
   * @return the report
   * @throws NonRetriableException if the file cannot be read or is not a report of this version
   */
  public static CandidateReport read(Path file) {
    try {
      return fromJson(Files.readString(file));
    } catch (IOException e) {
      throw new NonRetriableException("Could not read the report " + file + ".", e);
    }
  }

  /**
   * Reads a report from its text.
   *
   * @param json as {@link #toJson} gives it
   * @return the report
   * @throws NonRetriableException if the text is not a report of this version; the message says
   *     where
   */
  public static CandidateReport fromJson(String json) {
    try {
      CandidateReport report = MAPPER.readValue(json, CandidateReport.class);
      if (report == null || report.schemaVersion() != CandidateReport.SCHEMA_VERSION) {
        throw new NonRetriableException(
            "This is no report of schemaVersion %d.".formatted(CandidateReport.SCHEMA_VERSION));
      }
      RequiredValues.check(report);
      return report;
    } catch (JsonProcessingException e) {
      throw new NonRetriableException(
          "This is no report: %s%s".formatted(e.getOriginalMessage(), place(e.getLocation())), e);
    } catch (IllegalArgumentException e) {
      throw new NonRetriableException("This is no report: " + e.getMessage(), e);
    }
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null ? "" : " (line " + location.getLineNr() + ")";
  }

  /**
   * Returns the JSON Schema of {@code report.json}.
   *
   * @return the schema, draft 2020-12
   */
  public static String schema() {
    try (InputStream in = ReportJson.class.getResourceAsStream("report.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("report.schema.json is missing from ivas-report's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.ivas.examples.web.api;

import dev.ivas.examples.web.access.PageHeaders;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewFolder;
import dev.ivas.examples.web.store.InterviewStore;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Hands out an interview's files: {@code GET /interviews/{id}/files/{name}}. Only names that the
 * server itself gave exist; parts of a file are given to players that ask for them.
 */
final class FileApi {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("m4v", "video/mp4"),
          Map.entry("mov", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("ogv", "video/ogg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("wav", "audio/wav"),
          Map.entry("flac", "audio/flac"));

  private final InterviewStore store;

  FileApi(InterviewStore store) {
    this.store = store;
  }

  void file(Context request) throws IOException {
    Interview interview = store.find(request.pathParam("id")).orElseThrow(FileApi::missing);
    String name = request.pathParam("name");
    if (!InterviewFolder.REPORT_FILES.contains(name) && !name.equals(interview.mediaName())) {
      throw missing();
    }
    Path file = store.folder(interview.id()).existing(name).orElseThrow(FileApi::missing);
    if (name.equals("report.html")) {
      PageHeaders.report(request);
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    request.writeSeekableStream(Files.newInputStream(file), type, Files.size(file));
  }

  private static Refusal missing() {
    return new Refusal(404, "There is no such file.");
  }
}

package dev.ivas.examples.web.api;

import dev.ivas.examples.web.access.Guard;
import dev.ivas.examples.web.access.PageHeaders;
import dev.ivas.examples.web.access.Quota;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewFolder;
import dev.ivas.examples.web.store.InterviewStore;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");

  /** Above what browsers open to one server, six each. */
  private static final Quota.Limits LIMITS = new Quota.Limits(48, 8);

  private final InterviewStore store;
  private final Guard guard;
  private final Quota downloads = new Quota("downloads", LIMITS);

  FileApi(InterviewStore store, Guard guard) {
    this.store = store;
    this.guard = guard;
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
    Quota.Place place = downloads.enter(guard.owner(request));
    try {
      write(request, file, type);
    } finally {
      place.close();
    }
  }

  /** The part that a player asks for; all of it where that makes no sense. */
  private static void write(Context request, Path file, String type) throws IOException {
    if (isPart(request.header(Header.RANGE), Files.size(file))) {
      request.writeSeekableStream(Files.newInputStream(file), type, Files.size(file));
    } else {
      request.contentType(type).header(Header.ACCEPT_RANGES, "bytes");
      Files.copy(file, request.outputStream());
    }
  }

  private static boolean isPart(@Nullable String range, long size) {
    Matcher part = RANGE.matcher(range == null ? "" : range);
    return part.matches()
        && Long.parseLong(part.group(1)) < size
        && (part.group(2).isEmpty()
            || Long.parseLong(part.group(2)) >= Long.parseLong(part.group(1)));
  }

  private static Refusal missing() {
    return new Refusal(404, "There is no such file.");
  }
}

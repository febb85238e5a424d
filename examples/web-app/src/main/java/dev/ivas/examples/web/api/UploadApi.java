package dev.ivas.examples.web.api;

import static dev.ivas.examples.web.store.InterviewState.FAILED;
import static dev.ivas.examples.web.store.InterviewState.UPLOADING;
import static dev.ivas.examples.web.store.InterviewState.WAITING;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ivas.examples.web.access.Guard;
import dev.ivas.examples.web.access.Quota;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewFolder;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.work.Analyses;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes recordings in pieces, each at the place where the last one ended: an upload that broke off
 * goes on where it stopped. Thread-safe.
 */
final class UploadApi {
  private static final Set<String> ENDINGS =
      Set.of(
          "mp4", "m4v", "mov", "webm", "mkv", "avi", "mpg", "mpeg", "ogv", "ogg", "mp3", "m4a",
          "wav", "flac");
  private static final long MOST_PIECE_BYTES = 32L << 20;
  private static final Quota.Limits WRITING = new Quota.Limits(16, 4);
  private static final int MOST_UNFINISHED = 100;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InterviewStore store;
  private final Analyses analyses;
  private final Guard guard;
  private final long mostBytes;
  private final Quota writing = new Quota("uploads", WRITING);
  private final Set<String> beingWritten = ConcurrentHashMap.newKeySet();

  UploadApi(InterviewStore store, Analyses analyses, Guard guard, long mostBytes) {
    this.store = store;
    this.analyses = analyses;
    this.guard = guard;
    this.mostBytes = mostBytes;
  }

  /** Begins an upload: {@code POST /api/interviews}. */
  void begin(Context request) throws JsonProcessingException {
    PlanRequest asked = Body.read(request, PlanRequest.class);
    String ending = ending(String.valueOf(asked.fileName()));
    if (asked.bytes() < 1 || asked.bytes() > mostBytes) {
      throw new Refusal(
          413,
          "The file has %d MB, but must have some and at most %d MB."
              .formatted(asked.bytes() >> 20, mostBytes >> 20));
    }
    requireRoom(asked.bytes());
    Interview begun = store.begin(asked.plan(), UPLOADING, "interview." + ending, asked.bytes());
    request.status(201).json(Map.of("id", begun.id()));
  }

  /** What other uploads have announced is counted as if it had arrived. */
  private void requireRoom(long bytes) {
    List<Interview> unfinished = store.in(UPLOADING);
    if (unfinished.size() >= MOST_UNFINISHED) {
      throw new Refusal(
          503,
          "%d uploads are not finished, as many as this server allows; try again later."
              .formatted(MOST_UNFINISHED));
    }
    long announced =
        unfinished.stream().mapToLong(each -> each.mediaBytes() - received(each)).sum();
    if (store.freeBytes() - announced < bytes) {
      throw new Refusal(507, "The server's disk has no room for this file.");
    }
  }

  /** Says where an upload stands: {@code GET /api/interviews/{id}/media}. */
  void offset(Context request) {
    Interview interview = uploading(request);
    request.json(Map.of("received", received(interview)));
  }

  /** Takes a piece: {@code PATCH /api/interviews/{id}/media?offset=N}. */
  void append(Context request) throws IOException {
    Quota.Place place = writing.enter(guard.owner(request));
    try {
      append(request, uploading(request));
    } finally {
      place.close();
    }
  }

  private void append(Context request, Interview interview) throws IOException {
    if (!beingWritten.add(interview.id())) {
      throw new Refusal(409, "Another piece of this upload is being written.");
    }
    try {
      long received = received(interview);
      if (!String.valueOf(received).equals(request.queryParam("offset"))) {
        request.status(409).json(Map.of("received", received));
        return;
      }
      write(request.bodyInputStream(), interview, received);
      request.json(Map.of("received", settle(request, interview)));
    } finally {
      beingWritten.remove(interview.id());
    }
  }

  private void write(InputStream in, Interview interview, long received) throws IOException {
    Path file = store.folder(interview.id()).file(String.valueOf(interview.mediaName()));
    long room = Math.min(interview.mediaBytes() - received, MOST_PIECE_BYTES);
    byte[] buffer = new byte[BUFFER_BYTES];
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        room -= count;
        if (room < 0) {
          throw new Refusal(413, "The piece is longer than what is missing, or than 32 MB.");
        }
        out.write(buffer, 0, count);
      }
    }
  }

  /** Once all has arrived, the recording waits for its analysis. */
  private long settle(Context request, Interview interview) {
    long received = received(interview);
    if (received == interview.mediaBytes()
        && store.move(interview.id(), UPLOADING, WAITING)
        && !analyses.submit(interview.id(), guard.owner(request))) {
      store.end(interview.id(), FAILED, "Too many recordings waited. Try again.");
    }
    return received;
  }

  private Interview uploading(Context request) {
    return store
        .find(request.pathParam("id"))
        .filter(each -> each.state() == UPLOADING)
        .orElseThrow(() -> new Refusal(404, "There is no such upload."));
  }

  private long received(Interview interview) {
    InterviewFolder folder = store.folder(interview.id());
    return folder.received(String.valueOf(interview.mediaName()));
  }

  private static String ending(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ENDINGS.contains(ending)) {
      throw new Refusal(
          415,
          "Files of this kind are not analysed; take one of "
              + String.join(", ", ENDINGS.stream().sorted().toList())
              + ".");
    }
    return ending;
  }
}

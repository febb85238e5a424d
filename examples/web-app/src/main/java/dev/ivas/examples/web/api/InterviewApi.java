package dev.ivas.examples.web.api;

import static dev.ivas.examples.web.store.InterviewState.CANCELLED;
import static dev.ivas.examples.web.store.InterviewState.FAILED;
import static dev.ivas.examples.web.store.InterviewState.UPLOADING;
import static dev.ivas.examples.web.store.InterviewState.WAITING;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ivas.core.error.IvasException;
import dev.ivas.examples.web.access.Guard;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.live.LiveRoom;
import dev.ivas.examples.web.progress.JobProgress;
import dev.ivas.examples.web.progress.ProgressBoard;
import dev.ivas.examples.web.store.Archive;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.work.Analyses;
import dev.ivas.report.cohort.ErasureReceipt;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists interviews, begins live ones, calls analyses off or begins them anew, erases. */
final class InterviewApi {
  private static final Logger LOG = LoggerFactory.getLogger(InterviewApi.class);
  private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

  private final InterviewStore store;
  private final Archive archive;
  private final Analyses analyses;
  private final LiveRoom room;
  private final ProgressBoard board;
  private final Guard guard;

  InterviewApi(Routes.Parts parts, Guard guard) {
    this.store = parts.store();
    this.archive = parts.archive();
    this.analyses = parts.analyses();
    this.room = parts.room();
    this.board = parts.board();
    this.guard = guard;
  }

  /** {@code GET /api/interviews}. */
  void list(Context request) {
    Map<String, JobProgress> progress = board.latest();
    request.json(
        store.all().stream().map(each -> InterviewView.of(each, progress.get(each.id()))).toList());
  }

  /** {@code GET /api/interviews/{id}}. */
  void one(Context request) {
    Interview interview = named(request);
    request.json(InterviewView.of(interview, board.latest().get(interview.id())));
  }

  /** {@code POST /api/live}: begins a live interview, to which a WebSocket is then opened. */
  void beginLive(Context request) throws JsonProcessingException {
    PlanRequest asked = Body.read(request, PlanRequest.class);
    if (asked.fileName() != null) {
      throw new Refusal(400, "A live interview has no file.");
    }
    String id = room.begin(asked.plan(), guard.owner(request));
    request.status(201).json(Map.of("id", id));
  }

  /** {@code POST /api/interviews/{id}/cancel}. */
  void cancel(Context request) {
    Interview interview = named(request);
    if (interview.state() == UPLOADING) {
      store.end(interview.id(), CANCELLED, "The upload was cancelled.");
    } else {
      analyses.cancel(interview.id());
    }
    board.changed();
    one(request);
  }

  /** {@code POST /api/interviews/{id}/retry}. */
  void retry(Context request) {
    Interview interview = named(request);
    String id = interview.id();
    String media = interview.mediaName();
    if (media == null || store.folder(id).received(media) < interview.mediaBytes()) {
      throw new Refusal(409, "There is no whole recording to analyse; upload it anew.");
    }
    if (store.move(id, FAILED, WAITING) || store.move(id, CANCELLED, WAITING)) {
      if (!analyses.submit(id, guard.owner(request))) {
        store.end(id, FAILED, "Too many recordings waited. Try again.");
      }
    }
    one(request);
  }

  /** {@code DELETE /api/interviews/{id}}. */
  void erase(Context request) {
    Interview interview = named(request);
    request.json(erase(interview.plan().candidate(), List.of(interview)));
  }

  /** {@code DELETE /api/candidates?name=...}: all that is kept of one candidate. */
  void eraseCandidate(Context request) {
    String candidate = String.valueOf(request.queryParam("name"));
    List<Interview> theirs = store.of(candidate);
    if (theirs.isEmpty()) {
      throw new Refusal(404, "There is no such candidate.");
    }
    request.json(erase(candidate, theirs));
  }

  /**
   * Erases what is older than it may be kept, and uploads that nobody went on with.
   *
   * @param days after which it goes; 0 to keep all
   */
  void eraseOlderThan(int days) {
    long oldest = days == 0 ? 0 : Instant.now().minus(Duration.ofDays(days)).toEpochMilli();
    long abandoned = Instant.now().minus(LONGEST_UPLOAD).toEpochMilli();
    store.all().stream()
        .filter(
            each ->
                each.state() == UPLOADING
                    ? each.createdMillis() < abandoned
                    : each.createdMillis() < oldest && each.state().isSettled())
        .collect(Collectors.groupingBy(each -> each.plan().candidate()))
        .forEach(this::eraseIfPossible);
  }

  /**
   * Of a candidate that cannot be erased now, the next hour will; the others do not wait for it.
   */
  private void eraseIfPossible(String candidate, List<Interview> theirs) {
    try {
      erase(candidate, theirs);
    } catch (IvasException e) {
      LOG.warn("What has expired could not be erased yet.", e);
    }
  }

  private ErasureView erase(String candidate, List<Interview> theirs) {
    for (Interview interview : theirs) {
      room.discard(interview.id());
      analyses.cancel(interview.id());
    }
    ErasureReceipt receipt = archive.erase(candidate, theirs);
    board.changed();
    return new ErasureView(theirs.size(), receipt);
  }

  /**
   * What is told of an erasure.
   *
   * @param erased how many interviews
   * @param receipt its id, as in the cohort's list of erasures
   * @param erasedAt when, ISO 8601
   * @param candidateHash SHA-256 of the receipt's id, a line feed and the candidate's name
   */
  private record ErasureView(int erased, String receipt, String erasedAt, String candidateHash) {
    ErasureView(int erased, ErasureReceipt receipt) {
      this(erased, receipt.receiptId(), receipt.erasedAt().toString(), receipt.candidateHash());
    }
  }

  private Interview named(Context request) {
    return store
        .find(request.pathParam("id"))
        .orElseThrow(() -> new Refusal(404, "There is no such interview."));
  }
}

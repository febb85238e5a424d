package dev.ivas.examples.web.live;

import static dev.ivas.examples.web.store.InterviewState.ANALYSING;
import static dev.ivas.examples.web.store.InterviewState.FAILED;
import static dev.ivas.examples.web.store.InterviewState.LIVE;
import static dev.ivas.examples.web.store.InterviewState.WAITING;

import dev.ivas.core.error.IvasException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.examples.web.access.Quota;
import dev.ivas.examples.web.access.Refusal;
import dev.ivas.examples.web.progress.JobProgress;
import dev.ivas.examples.web.progress.ProgressBoard;
import dev.ivas.examples.web.store.Archive;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewPlan;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.store.SettingsStore;
import dev.ivas.examples.web.work.Analyzers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live interviews that go on. Thread-safe.
 *
 * <p>An interview whose browser goes away waits some seconds for it to come back, then ends with a
 * report of what there was. Cut off by a kill, its recording is analysed at the next start, if one
 * was kept.
 */
public final class LiveRoom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRoom.class);
  private static final double GRACE_SECONDS = 15;
  private static final int MOST_OF_ONE = 2;

  private final InterviewStore store;
  private final Archive archive;
  private final SettingsStore settings;
  private final Analyzers analyzers;
  private final ProgressBoard board;
  private final Quota places;
  private final Map<String, LiveInterview> open = new ConcurrentHashMap<>();
  private final ExecutorService endings = Executors.newCachedThreadPool(LiveRoom::daemon);
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(LiveRoom::daemon);

  /**
   * Opens the room, empty.
   *
   * @param store of the interviews
   * @param archive of the finished ones
   * @param settings say who judges the words
   * @param analyzers shared with the analyses of recordings
   * @param board is told while an interview is concluded
   * @param atOnce the most interviews at once
   */
  public LiveRoom(
      InterviewStore store,
      Archive archive,
      SettingsStore settings,
      Analyzers analyzers,
      ProgressBoard board,
      int atOnce) {
    this.store = store;
    this.archive = archive;
    this.settings = settings;
    this.analyzers = analyzers;
    this.board = board;
    this.places =
        new Quota("live interviews", new Quota.Limits(atOnce, Math.min(atOnce, MOST_OF_ONE)));
  }

  /** Takes up what an earlier process left, and begins to watch for browsers that went away. */
  public void start() {
    store.in(LIVE).forEach(this::takeUp);
    store.in(ANALYSING).stream()
        .filter(each -> each.plan().live() && each.mediaName() == null)
        .forEach(this::takeUp);
    var unused = watch.scheduleWithFixedDelay(this::endAbandoned, 1, 1, TimeUnit.SECONDS);
  }

  private void takeUp(Interview cutOff) {
    Recording.finish(store.folder(cutOff.id()).path());
    if (noteRecording(cutOff.id(), Recording.FINISHED)) {
      store.move(cutOff.id(), cutOff.state(), WAITING);
    } else {
      store.end(cutOff.id(), FAILED, "The server stopped during the interview.");
    }
  }

  private boolean noteRecording(String id, String name) {
    long bytes = store.folder(id).received(name);
    if (bytes > 0) {
      store.hasMedia(id, name, bytes);
    }
    return bytes > 0;
  }

  /**
   * Begins an interview.
   *
   * @param plan what was agreed
   * @param owner the session of the browser, which alone may come back to it
   * @return its id
   * @throws dev.ivas.examples.web.access.Refusal if too many go on, or are being concluded
   */
  public synchronized String begin(InterviewPlan plan, String owner) {
    if (store.freeBytes() < 0) {
      throw new Refusal(507, "The server's disk has no room for another interview.");
    }
    Quota.Place place = places.enter(owner);
    try {
      Interview interview = begin(plan, new LiveInterview.Seat(owner, place));
      board.changed();
      return interview.id();
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
  }

  private Interview begin(InterviewPlan plan, LiveInterview.Seat seat) {
    Analyzers.Lease lease = analyzers.lend(plan.policy(), settings.read());
    try {
      Interview interview = store.begin(plan, LIVE, null, 0);
      open.put(interview.id(), new LiveInterview(interview, seat, store, lease));
      return interview;
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  /** {@return how many interviews go on} */
  public int count() {
    return open.size();
  }

  Optional<LiveInterview> find(String id, String owner) {
    return Optional.ofNullable(open.get(id)).filter(each -> each.owner().equals(owner));
  }

  /** Ends an interview with a report, on a thread of its own. */
  void end(LiveInterview live) {
    if (open.remove(live.id(), live)) {
      board.put(live.id(), new JobProgress("concluding", null, null, 0));
      live.outbox().send(Map.of("type", "concluding"));
      endings.execute(() -> conclude(live));
    }
  }

  /**
   * Ends an interview without a report and erases it.
   *
   * @param id of any interview
   */
  public void discard(String id) {
    LiveInterview live = open.remove(id);
    if (live != null) {
      live.close();
      store.erase(List.of(id));
      board.changed();
    }
  }

  private void conclude(LiveInterview live) {
    String id = live.id();
    try (live) {
      store.move(id, LIVE, ANALYSING);
      CandidateReport report = live.finish();
      noteRecording(id, Recording.FINISHED);
      archive.keep(id, report);
      live.outbox().send(Map.of("type", "done", "id", id));
    } catch (RuntimeException | Error e) {
      LOG.error("The live interview {} could not be concluded.", id, e);
      fail(live, e instanceof IvasException ? String.valueOf(e.getMessage()) : "See the log.");
    } finally {
      settle(id);
    }
  }

  /** From a recording that was kept the analysis can be tried again. */
  private void fail(LiveInterview live, String why) {
    try {
      if (!noteRecording(live.id(), Recording.FINISHED)) {
        noteRecording(live.id(), Recording.GROWING);
      }
      store.end(live.id(), FAILED, why);
    } catch (RetriableException e) {
      LOG.error("That {} failed could not be stored; the next start will tell.", live.id(), e);
    }
    live.outbox().send(Map.of("type", "failed", "text", why));
  }

  private void settle(String id) {
    try {
      archive.removeIfErased(id);
    } catch (RetriableException e) {
      LOG.warn("What is left of an erased interview could not be removed yet.", e);
    } finally {
      board.remove(id);
    }
  }

  /** Whatever fails, those that are abandoned later must be ended, too. */
  private void endAbandoned() {
    try {
      open.values().stream().filter(each -> each.awaySeconds() > GRACE_SECONDS).forEach(this::end);
    } catch (RuntimeException e) {
      LOG.error("Live interviews that were left could not be ended.", e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ivas-web-live");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends what goes on, with reports if that takes no more than some seconds. */
  @Override
  public void close() {
    watch.shutdownNow();
    open.values().forEach(this::end);
    endings.shutdown();
    try {
      if (!endings.awaitTermination((long) GRACE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Live interviews were cut off when the server stopped.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.ivas.examples.web.work;

import static dev.ivas.examples.web.store.InterviewState.ANALYSING;
import static dev.ivas.examples.web.store.InterviewState.CANCELLED;
import static dev.ivas.examples.web.store.InterviewState.FAILED;
import static dev.ivas.examples.web.store.InterviewState.UPLOADING;
import static dev.ivas.examples.web.store.InterviewState.WAITING;

import dev.ivas.InterviewRequest;
import dev.ivas.VideoInReport;
import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.IvasException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.examples.web.progress.JobProgress;
import dev.ivas.examples.web.progress.ProgressBoard;
import dev.ivas.examples.web.store.Archive;
import dev.ivas.examples.web.store.Interview;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.store.SettingsStore;
import dev.ivas.report.html.AttachedVideo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Analyses uploaded recordings, a few at a time; the others wait in a fair queue. Thread-safe.
 *
 * <p>Every state is in the store before anything is done about it. What a kill cut off is begun
 * anew at the next start, once; cut off twice, it is left to the user.
 */
public final class Analyses implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Analyses.class);
  private static final int MOST_WAITING = 200;
  private static final int MOST_OF_ONE = 50;
  private static final int MOST_ATTEMPTS = 2;
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InterviewStore store;
  private final Archive archive;
  private final SettingsStore settings;
  private final Analyzers analyzers;
  private final ProgressBoard board;
  private final BooleanSupplier giveWay;
  private final FairQueue<String> queue = new FairQueue<>(MOST_WAITING);
  private final Object lock = new Object();
  private final Map<String, Thread> running = new ConcurrentHashMap<>();
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean closing;

  /**
   * Prepares to work.
   *
   * @param store of the interviews
   * @param archive of the finished ones
   * @param settings say who judges the words
   * @param analyzers shared with live interviews
   * @param board is told how far each has come
   * @param giveWay whether others need the processor now
   */
  public Analyses(
      InterviewStore store,
      Archive archive,
      SettingsStore settings,
      Analyzers analyzers,
      ProgressBoard board,
      BooleanSupplier giveWay) {
    this.store = store;
    this.archive = archive;
    this.settings = settings;
    this.analyzers = analyzers;
    this.board = board;
    this.giveWay = giveWay;
  }

  /**
   * Takes up what an earlier process left, and begins to work.
   *
   * @param atOnce the most analyses at once
   */
  public void start(int atOnce) {
    for (Interview cutOff : store.in(ANALYSING)) {
      if (cutOff.mediaName() != null && cutOff.attempts() < MOST_ATTEMPTS) {
        store.move(cutOff.id(), ANALYSING, WAITING);
      } else {
        store.end(cutOff.id(), FAILED, "It was cut off when the server stopped. Try again.");
      }
    }
    for (Interview uploaded : store.in(UPLOADING)) {
      if (store.folder(uploaded.id()).received(uploaded.mediaName()) == uploaded.mediaBytes()) {
        store.move(uploaded.id(), UPLOADING, WAITING);
      }
    }
    for (Interview waiting : store.in(WAITING)) {
      if (!queue.offer("", waiting.id())) {
        store.end(waiting.id(), FAILED, "Too many recordings waited. Try again.");
      }
    }
    for (int i = 0; i < atOnce; i++) {
      Thread worker = new Thread(this::work, "ivas-web-analysis-" + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
  }

  /**
   * Lines up an interview that is WAITING.
   *
   * @param id of the interview
   * @param owner whose turn it takes
   * @return false if too many wait already
   */
  public boolean submit(String id, String owner) {
    boolean taken = queue.waiting(owner) < MOST_OF_ONE && queue.offer(owner, id);
    tellPositions();
    return taken;
  }

  /**
   * Calls off an analysis, waiting or going on, and waits until nothing is done about it any more.
   *
   * @param id of the interview
   */
  public void cancel(String id) {
    if (queue.remove(id)) {
      store.end(id, CANCELLED, "It was cancelled.");
      board.remove(id);
      tellPositions();
      return;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isAtWork(id) && System.nanoTime() < deadline) {
      interrupt(id);
      pause();
    }
  }

  private boolean isAtWork(String id) {
    return store
        .find(id)
        .filter(each -> each.state() == ANALYSING && isOfRecording(each))
        .isPresent();
  }

  /** A live interview is analysed here where it was cut off; others are concluded elsewhere. */
  private static boolean isOfRecording(Interview interview) {
    return !interview.plan().live() || interview.attempts() > 0;
  }

  private void interrupt(String id) {
    synchronized (lock) {
      Thread worker = running.get(id);
      if (worker != null) {
        worker.interrupt();
      }
    }
  }

  /** {@return how many are being analysed now} */
  public int running() {
    return running.size();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      String id = queue.take();
      while (id != null) {
        tellPositions();
        workOn(id);
        id = queue.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void workOn(String id) {
    try {
      if (store.attempt(id)) {
        store.find(id).ifPresent(interview -> outcome(interview).run());
      }
    } catch (RuntimeException | Error e) {
      LOG.error("The outcome of an analysis could not be stored.", e);
    } finally {
      archive.removeIfErased(id);
      board.remove(id);
    }
  }

  /** Analyses, and says what is to be stored: no interrupt may reach the database. */
  private Runnable outcome(Interview interview) {
    String id = interview.id();
    running.put(id, Thread.currentThread());
    try {
      board.put(id, new JobProgress("loading models", 0.0, null, 0));
      CandidateReport report = analyze(interview);
      return () -> archive.keep(id, report);
    } catch (AnalysisCancelledException e) {
      return () -> {
        if (!closing) {
          store.end(id, CANCELLED, String.valueOf(e.getMessage()));
        }
      };
    } catch (IvasException | IllegalArgumentException e) {
      LOG.info("The analysis of {} failed.", id, e);
      return () -> store.end(id, FAILED, String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      LOG.error("The analysis of {} failed.", id, e);
      return () ->
          store.end(
              id, FAILED, "Something went wrong in the analysis; the server's log says what.");
    } finally {
      synchronized (lock) {
        running.remove(id);
        // An interrupt meant for this analysis must not reach the next one.
        Thread.interrupted();
      }
    }
  }

  private CandidateReport analyze(Interview interview) {
    String name = interview.mediaName();
    if (name == null) {
      throw new IllegalArgumentException("There is no recording to analyse.");
    }
    Path folder = store.folder(interview.id()).path();
    Path media = folder.resolve(name);
    try (Analyzers.Lease lease = analyzers.lend(interview.plan().policy(), settings.read())) {
      return lease
          .analyzer()
          .analyze(
              InterviewRequest.of(media)
                  .subject(interview.plan().subject())
                  .questions(interview.plan().questions())
                  .progress(new JobListener(interview.id(), board, new Pacing(giveWay)))
                  .outputDirectory(folder)
                  .videoInReport(
                      AttachedVideo.plays(media) ? VideoInReport.LINKED : VideoInReport.NONE)
                  .deadline(LONGEST)
                  .build());
    }
  }

  private void tellPositions() {
    List<String> order = queue.inOrder();
    for (int i = 0; i < order.size(); i++) {
      board.put(order.get(i), new JobProgress("waiting", null, null, i + 1));
    }
  }

  /** Stops working; what is being analysed is begun anew at the next start. */
  @Override
  public void close() {
    closing = true;
    queue.close();
    running.keySet().forEach(this::interrupt);
    for (Thread worker : workers) {
      try {
        worker.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}

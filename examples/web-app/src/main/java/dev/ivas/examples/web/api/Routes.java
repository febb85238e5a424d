package dev.ivas.examples.web.api;

import dev.ivas.examples.web.access.Guard;
import dev.ivas.examples.web.access.PageHeaders;
import dev.ivas.examples.web.live.LiveRoom;
import dev.ivas.examples.web.live.LiveSocket;
import dev.ivas.examples.web.progress.EventStream;
import dev.ivas.examples.web.progress.ProgressBoard;
import dev.ivas.examples.web.store.Archive;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.store.SettingsStore;
import dev.ivas.examples.web.work.Analyses;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;

/** Which request is answered by whom; each passes the guard first. */
public final class Routes implements AutoCloseable {
  private static final List<String> PAGES =
      List.of("/", "/upload", "/live", "/interviews/{id}", "/compare", "/benchmark", "/settings");

  private final Guard guard;
  private final LiveRoom room;
  private final InterviewApi interviews;
  private final UploadApi uploads;
  private final SettingsApi settings;
  private final BenchmarkApi benchmarks;
  private final FileApi files;
  private final EventStream events;
  private final Shell shell;

  /** What the answers are made of. */
  public record Parts(
      InterviewStore store,
      Archive archive,
      SettingsStore settings,
      Analyses analyses,
      LiveRoom room,
      ProgressBoard board) {}

  /**
   * What the server does at once and takes at most.
   *
   * @param analyses of recordings at once
   * @param live interviews at once
   * @param uploadBytes of one recording
   */
  public record Limits(int analyses, int live, long uploadBytes) {}

  /**
   * Prepares to answer.
   *
   * @param parts of the application
   * @param guard that requests pass
   * @param limits that are told and held
   */
  public Routes(Parts parts, Guard guard, Limits limits) {
    this.guard = guard;
    this.room = parts.room;
    this.interviews = new InterviewApi(parts, guard);
    this.uploads = new UploadApi(parts.store, parts.analyses, guard, limits.uploadBytes());
    this.settings = new SettingsApi(parts.settings, limits);
    this.benchmarks = new BenchmarkApi(parts.store, parts.archive);
    this.files = new FileApi(parts.store, guard);
    this.events =
        new EventStream(
            parts.board,
            () -> Map.of("running", parts.analyses.running(), "live", parts.room.count()));
    this.shell = new Shell(guard);
  }

  /**
   * Adds the routes.
   *
   * @param router of the server
   */
  public void addTo(JavalinDefaultRoutingApi<?> router) {
    router.before(PageHeaders::app);
    router.before(guard::checkSender);
    PAGES.forEach(path -> router.get(path, shell::show));
    router.get("/assets/<path>", SiteFiles::file);
    router.get("/interviews/{id}/files/{name}", guarded(files::file));
    router.get("/api/interviews", guarded(interviews::list));
    router.post("/api/interviews", guarded(uploads::begin));
    router.get("/api/interviews/{id}", guarded(interviews::one));
    router.delete("/api/interviews/{id}", guarded(interviews::erase));
    router.get("/api/interviews/{id}/benchmark", guarded(benchmarks::one));
    router.get("/api/interviews/{id}/media", guarded(uploads::offset));
    router.patch("/api/interviews/{id}/media", guarded(uploads::append));
    router.post("/api/interviews/{id}/cancel", guarded(interviews::cancel));
    router.post("/api/interviews/{id}/retry", guarded(interviews::retry));
    router.delete("/api/candidates", guarded(interviews::eraseCandidate));
    router.get("/api/settings", guarded(settings::read));
    router.put("/api/settings", guarded(settings::write));
    router.get("/api/events", guarded(request -> events.open(request, guard.owner(request))));
    router.post("/api/live", guarded(interviews::beginLive));
    router.wsBeforeUpgrade("/api/live", guard::checkSocket);
    router.ws("/api/live", new LiveSocket(room)::configure);
    router.exception(Exception.class, Errors::tell);
    router.error(404, Routes::missing);
  }

  /** At the handler itself, so that no spelling of a path leads past the guard. */
  private Handler guarded(Handler handler) {
    return request -> {
      guard.check(request);
      handler.handle(request);
    };
  }

  private static void missing(Context request) {
    String type = request.res().getContentType();
    if (type == null || type.startsWith("text/plain")) {
      Errors.tell(request, 404, "There is no such page.");
    }
  }

  /**
   * Erases what is older than it may be kept.
   *
   * @param days after which it goes; 0 to keep all
   */
  public void eraseOlderThan(int days) {
    interviews.eraseOlderThan(days);
  }

  @Override
  public void close() {
    events.close();
  }
}

package dev.ivas.examples.web.api;

import dev.ivas.examples.web.access.Guard;
import dev.ivas.examples.web.access.PageHeaders;
import dev.ivas.examples.web.live.LiveRoom;
import dev.ivas.examples.web.live.LiveSocket;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.store.SettingsStore;
import dev.ivas.examples.web.work.Analyses;
import dev.ivas.examples.web.work.ProgressBoard;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/** Which request is answered by whom; each passes the guard first. */
public final class Routes implements AutoCloseable {
  private static final List<String> PAGES =
      List.of("/", "/upload", "/live", "/interviews/{id}", "/compare", "/benchmark", "/settings");

  private final Guard guard;
  private final LiveRoom room;
  private final InterviewApi interviews;
  private final UploadApi uploads;
  private final SettingsApi settings;
  private final FileApi files;
  private final EventStream events;
  private final Shell shell;

  /** What the answers are made of. */
  public record Parts(
      InterviewStore store,
      SettingsStore settings,
      Analyses analyses,
      LiveRoom room,
      ProgressBoard board) {}

  /**
   * Prepares to answer.
   *
   * @param parts of the application
   * @param guard that requests pass
   * @param limits that are told and held
   */
  public Routes(Parts parts, Guard guard, ServerLimits limits) {
    this.guard = guard;
    this.room = parts.room;
    this.interviews = new InterviewApi(parts.store, parts.analyses, parts.room, parts.board, guard);
    this.uploads = new UploadApi(parts.store, parts.analyses, guard, limits.uploadBytes());
    this.settings = new SettingsApi(parts.settings, limits);
    this.files = new FileApi(parts.store);
    this.events = new EventStream(parts.board, parts.analyses, parts.room);
    this.shell = new Shell(guard);
  }

  /**
   * Adds the routes.
   *
   * @param router of the server
   */
  public void addTo(JavalinDefaultRoutingApi<?> router) {
    router.before(PageHeaders::app);
    router.before(guard::checkHost);
    router.before("/api/*", guard::check);
    router.before("/interviews/{id}/files/*", guard::check);
    PAGES.forEach(path -> router.get(path, shell::show));
    router.get("/assets/<path>", SiteFiles::file);
    router.get("/interviews/{id}/files/{name}", files::file);
    router.get("/api/interviews", interviews::list);
    router.post("/api/interviews", uploads::begin);
    router.get("/api/interviews/{id}", interviews::one);
    router.delete("/api/interviews/{id}", interviews::erase);
    router.get("/api/interviews/{id}/media", uploads::offset);
    router.patch("/api/interviews/{id}/media", uploads::append);
    router.post("/api/interviews/{id}/cancel", interviews::cancel);
    router.post("/api/interviews/{id}/retry", interviews::retry);
    router.delete("/api/candidates", interviews::eraseCandidate);
    router.get("/api/settings", settings::read);
    router.put("/api/settings", settings::write);
    router.sse("/api/events", events::open);
    router.post("/api/live", interviews::beginLive);
    router.wsBeforeUpgrade("/api/live", guard::checkSocket);
    router.ws("/api/live", new LiveSocket(room)::configure);
    router.exception(Exception.class, Errors::tell);
    router.error(404, Routes::missing);
  }

  private static void missing(Context request) {
    if (request.result() == null) {
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

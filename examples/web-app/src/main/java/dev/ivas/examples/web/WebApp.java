package dev.ivas.examples.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.examples.web.access.Connections;
import dev.ivas.examples.web.access.Guard;
import dev.ivas.examples.web.access.HostNames;
import dev.ivas.examples.web.api.Routes;
import dev.ivas.examples.web.live.LiveRoom;
import dev.ivas.examples.web.live.LiveSocket;
import dev.ivas.examples.web.progress.ProgressBoard;
import dev.ivas.examples.web.store.Archive;
import dev.ivas.examples.web.store.Database;
import dev.ivas.examples.web.store.InterviewFolder;
import dev.ivas.examples.web.store.InterviewStore;
import dev.ivas.examples.web.store.SettingsStore;
import dev.ivas.examples.web.work.Analyses;
import dev.ivas.examples.web.work.Analyzers;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: wires its parts together, starts and stops them. */
public final class WebApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebApp.class);
  private static final int THREADS = 200;
  private static final int MOST_CONNECTIONS = 500;
  private static final int MOST_OF_ONE_ADDRESS = 250;
  private static final long PATIENCE_MILLIS = 30_000;

  /** Slower than any line that a video is sent over. */
  private static final long LEAST_BYTES_PER_SECOND = 1 << 10;

  private static final long MOST_BODY_BYTES = 256 << 10;
  private static final Duration SILENT_SOCKET = Duration.ofSeconds(30);

  private final WebOptions options;
  private final Database database;
  private final SettingsStore settings;
  private final Analyzers analyzers = new Analyzers();
  private final Analyses analyses;
  private final LiveRoom room;
  private final Routes routes;
  private final Guard guard;
  private final Connections connections =
      new Connections(MOST_CONNECTIONS, MOST_OF_ONE_ADDRESS, PATIENCE_MILLIS, System::nanoTime);
  private final Javalin server;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, WebApp::daemon);

  private WebApp(WebOptions options) {
    this.options = options;
    requireWritable(options.data());
    this.database = Database.open(options.data().resolve("ivas-web"));
    InterviewStore store = new InterviewStore(database, options.data().resolve("interviews"));
    this.settings = new SettingsStore(database);
    store.removeStrays();
    Archive archive = new Archive(store, options.data().resolve("cohort"));
    ProgressBoard board = new ProgressBoard();
    this.room = new LiveRoom(store, archive, settings, analyzers, board, options.live());
    this.analyses =
        new Analyses(store, archive, settings, analyzers, board, () -> room.count() > 0);
    this.guard = new Guard(new HostNames(options.host(), options.allowedHosts()));
    this.routes =
        new Routes(
            new Routes.Parts(store, archive, settings, analyses, room, board),
            guard,
            new Routes.Limits(options.analyses(), options.live(), options.uploadBytes()));
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts the server, and takes up what an earlier one left.
   *
   * @param options how it is run
   * @return the server, to be closed
   * @throws NonRetriableException if the port or the data folder is in use, or the folder cannot be
   *     written to
   */
  public static WebApp start(WebOptions options) {
    WebApp app = new WebApp(options);
    try {
      app.room.start();
      app.analyses.start(options.analyses());
      var unused = app.timer.scheduleWithFixedDelay(app::eraseExpired, 0, 1, TimeUnit.HOURS);
      var unusedToo =
          app.timer.scheduleWithFixedDelay(app.connections::closeSlow, 5, 5, TimeUnit.SECONDS);
      app.server.start();
      app.timer.execute(() -> app.analyzers.warmUp(app.settings.read()));
      return app;
    } catch (JavalinBindException e) {
      app.close();
      throw new NonRetriableException(
          "Port %d of %s is in use or not permitted; choose another with --port."
              .formatted(options.port(), options.host()),
          e);
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }

  /** {@return the address of its first page, with the access token if one is needed} */
  public String address() {
    Optional<String> token = guard.accessToken();
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return "http://%s:%d/".formatted(host, server.port())
        + token.map(secret -> "?" + Guard.ACCESS + "=" + secret).orElse("");
  }

  /** Waits until the server is stopped. */
  public void join() throws InterruptedException {
    server.jettyServer().server().join();
  }

  private void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BODY_BYTES;
    config.jsonMapper(new JavalinJackson(new JsonMapper(), false));
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
    config.jetty.modifyHttpConfiguration(WebApp::configure);
    config.jetty.addConnector(this::connector);
    config.jetty.modifyWebSocketServletFactory(
        sockets -> {
          sockets.setMaxBinaryMessageSize(LiveSocket.mostBytes());
          sockets.setMaxTextMessageSize(1 << 10);
          sockets.setIdleTimeout(SILENT_SOCKET);
        });
    config.router.mount(routes::addTo);
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setMinRequestDataRate(LEAST_BYTES_PER_SECOND);
  }

  private Connector connector(Server jetty, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(PATIENCE_MILLIS);
    connector.addBean(connections);
    return connector;
  }

  private static void requireWritable(Path folder) {
    try {
      new InterviewFolder(folder).create();
      if (!Files.isWritable(folder)) {
        throw new RetriableException("The folder " + folder + " cannot be written to.");
      }
    } catch (RetriableException e) {
      throw new NonRetriableException(
          "The data folder %s cannot be made or written to: it may be somebody else's, read-only or no folder; make it yours, or name another with --data."
              .formatted(folder),
          e);
    }
  }

  private void eraseExpired() {
    try {
      routes.eraseOlderThan(settings.read().retentionDays());
    } catch (RuntimeException e) {
      // A timer that throws is never called again.
      LOG.warn("What has expired could not be erased yet.", e);
    }
  }

  private void stopTimer() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.warn("Something in the background did not end in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ivas-web-timer");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    stopTimer();
    routes.close();
    server.stop();
    room.close();
    analyses.close();
    analyzers.close();
    database.close();
  }
}

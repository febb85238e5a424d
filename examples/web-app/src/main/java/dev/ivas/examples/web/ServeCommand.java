package dev.ivas.examples.web;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas serve}: the web application, until it is stopped. */
@Command(
    name = "serve",
    description = "Runs the web application: upload interviews, or hold one live, in a browser.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen at; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port = WebOptions.PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen at. Default: ${DEFAULT-VALUE}, which only this machine reaches."
              + " Elsewhere an access token is asked for.")
  private String host = "127.0.0.1";

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A further name of this server, such as that of a proxy before it.")
  private Set<String> allowedHosts = Set.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where interviews are kept. Default: ivas in the user's data folder.")
  private @Nullable Path data;

  @Option(
      names = "--analyses",
      paramLabel = "N",
      description = "Recordings analysed at once. Default: ${DEFAULT-VALUE}.")
  private int analyses = 1;

  @Option(
      names = "--live",
      paramLabel = "N",
      description = "Live interviews at once. Default: ${DEFAULT-VALUE}.")
  private int live = 4;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    WebOptions options =
        new WebOptions(
            host,
            port,
            data == null ? userData() : data,
            allowedHosts,
            Math.max(1, analyses),
            Math.max(1, live),
            WebOptions.UPLOAD_BYTES);
    try (WebApp app = WebApp.start(options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(app::close, "ivas-web-stop"));
      say("IVAS is at " + app.address());
      say("Interviews are kept in " + options.data() + ". Stop with Ctrl+C.");
      app.join();
    }
    return 0;
  }

  private void say(String line) {
    if (spec != null) {
      spec.commandLine().getErr().println(line);
      spec.commandLine().getErr().flush();
    }
  }

  /** The XDG base directory specification's place. */
  private static Path userData() {
    String named = System.getenv("XDG_DATA_HOME");
    Path base =
        named == null || named.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(named);
    return base.resolve("ivas");
  }
}

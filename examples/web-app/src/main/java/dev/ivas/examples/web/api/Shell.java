package dev.ivas.examples.web.api;

import dev.ivas.examples.web.access.Guard;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one page of the application, with the session's token in it; its scripts do the rest. */
final class Shell {
  private static final String SITE = "/dev/ivas/examples/web/site/";

  private final Guard guard;
  private final String page = read("index.html");

  Shell(Guard guard) {
    this.guard = guard;
  }

  void show(Context request) {
    String token = guard.admit(request);
    if (request.queryParam(Guard.ACCESS) != null) {
      // Neither the history nor a link that is passed on shall hold the secret.
      request.redirect(request.path(), HttpStatus.SEE_OTHER);
    } else {
      request.html(page.replace("{{token}}", token));
    }
  }

  private static String read(String name) {
    try (InputStream in = Shell.class.getResourceAsStream(SITE + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the web application's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.ivas.examples.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The application, and somebody who has it open in a browser, for all tests of a class. */
abstract class BrowsedApp {
  @TempDir static Path folder;
  static WebApp app;
  static PersonAtBrowser person;

  @BeforeAll
  static void start() throws Exception {
    app = WebApp.start(WebOptions.in(folder.resolve("data")).atPort(0));
    person = PersonAtBrowser.at(app.address(), folder);
  }

  /** Without a browser there is nobody, and tests are skipped. */
  @AfterAll
  static void stop() {
    if (person != null) {
      person.close();
      person = null;
    }
    app.close();
  }
}

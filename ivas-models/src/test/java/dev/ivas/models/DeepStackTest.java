package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeepStackTest {
  /** A process of its own, for what fails here ends it, and what was loaded before cannot fail. */
  @Test
  void aModelOpensOnAShallowStack() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss400k",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Opening.class.getName())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }

  static final class Opening {
    private Opening() {}

    public static void main(String[] args) {
      ModelStore.ofClassPath().open("iris").close();
    }
  }
}

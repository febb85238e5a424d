package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeepStackTest {
  @Test
  void aModelOpensOnAShallowStack() throws Exception {
    assertThat(opensWith("-Xss400k")).isTrue();
  }

  @Test
  void aModelOpensUnderALongCommandLine() throws Exception {
    String most = "x".repeat(120_000);
    assertThat(opensWith("-Da=" + most, "-Db=" + most, "-Dc=" + most)).isTrue();
  }

  /** In a process of its own, for what fails here ends it, and what was loaded cannot fail. */
  private static boolean opensWith(String... switches) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(switches));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Opening.class.getName());
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  static final class Opening {
    private Opening() {}

    public static void main(String[] args) {
      ModelStore.ofClassPath().open("iris").close();
    }
  }
}

package dev.ivas.models;

import dev.ivas.core.error.NonRetriableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Refuses to start ONNX Runtime where it would take the whole process down.
 *
 * <p>On Linux its version 1.29 reads the command line of its process when it starts, and crashes
 * from 3,981 bytes on (measured); a class path of that length is usual in development tools.
 */
final class CommandLineLimit {
  static final int MOST_BYTES = 3_900;

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private CommandLineLimit() {}

  /**
   * Looks at this process.
   *
   * @throws NonRetriableException if its command line is too long
   */
  static void require() {
    require(COMMAND_LINE);
  }

  static void require(Path commandLine) {
    if (!Files.isReadable(commandLine)) {
      return;
    }
    try (InputStream in = Files.newInputStream(commandLine)) {
      if (in.readNBytes(MOST_BYTES + 1).length > MOST_BYTES) {
        throw new NonRetriableException(
            ("Java's command line is longer than %d bytes, and ONNX Runtime would crash: put the"
                    + " class path into the environment variable CLASSPATH, or the options into a"
                    + " file (java @file).")
                .formatted(MOST_BYTES));
      }
    } catch (IOException e) {
      return;
    }
  }
}

package dev.ivas.examples.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** The server in a process of its own, as {@code ./ivas serve} starts it, to be killed. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("IVAS is at (http\\S+)");

  private final Process process;
  private final String address;

  /** Starts it and waits until it says where it is. */
  ServerProcess(Path data) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-Djava.awt.headless=true",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    ServerProcess.class.getName(),
                    "--port=0",
                    "--data=" + data))
            .redirectErrorStream(true);
    // ONNX Runtime 1.29 reads the command line and does not survive more than 4 kB of it.
    java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    this.process = java.start();
    this.address = address(process.inputReader(StandardCharsets.UTF_8));
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ServeCommand()).execute(arguments));
  }

  private static String address(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        drain(said);
        return found.group(1);
      }
    }
    throw new IOException("the server did not start");
  }

  /** What it says later goes to the test's own output, and never fills the pipe. */
  private static void drain(BufferedReader said) {
    Thread reader = new Thread(() -> said.lines().forEach(System.out::println), "server-says");
    reader.setDaemon(true);
    reader.start();
  }

  String address() {
    return address;
  }

  /** Kills it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Tells it to stop, as SIGTERM does, and waits until it has. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() {
    stop();
  }
}

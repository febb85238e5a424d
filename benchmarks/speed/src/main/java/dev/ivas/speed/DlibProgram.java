package dev.ivas.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ivas.core.face.FaceBox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Runs dlib's own shape predictor, compiled here and now for this processor; confined to one
 * thread.
 */
final class DlibProgram implements AutoCloseable {
  /** How it is compiled; BLAS and LAPACK are what libdlib19.1 itself needs. */
  static final List<String> COMPILER = List.of("g++", "-std=c++17", "-O3", "-march=native");

  private static final List<String> LIBRARIES =
      List.of("-ldlib", "-l:libblas.so.3", "-l:liblapack.so.3");
  private static final String SOURCE = "dlib_landmarks.cpp";
  private static final String PROGRAM = "dlib_landmarks";
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Path folder;
  private final Process process;
  private final BufferedReader from;
  private final PrintWriter to;

  private DlibProgram(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.from = process.inputReader(UTF_8);
    this.to = new PrintWriter(process.outputWriter(UTF_8), false);
  }

  /**
   * Compiles and starts the program.
   *
   * @param predictor dlib's file
   * @throws IOException if it cannot be compiled, which needs g++ and dlib
   */
  static DlibProgram start(Path predictor) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ivas-dlib");
    Path program = compiled(folder);
    Process process =
        new ProcessBuilder(program.toString(), predictor.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new DlibProgram(folder, process);
  }

  private static Path compiled(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve(SOURCE);
    Path program = folder.resolve(PROGRAM);
    try (InputStream in = DlibProgram.class.getResourceAsStream(SOURCE)) {
      Files.copy(Objects.requireNonNull(in, SOURCE), source);
    }
    List<String> command = new ArrayList<>(COMPILER);
    command.addAll(List.of(source.toString(), "-o", program.toString()));
    command.addAll(LIBRARIES);
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(
          "dlib's side cannot be compiled: install g++ and Debian's libdlib-dev. The command was "
              + String.join(" ", command));
    }
    return program;
  }

  /**
   * Tells the program which faces to look at, once.
   *
   * @return for each face dlib's points: x0, y0, x1, y1, ...
   */
  List<double[]> points(List<GoldFaces.Face> faces) throws IOException {
    to.println(faces.size());
    for (GoldFaces.Face face : faces) {
      FaceBox box = face.box();
      long left = Math.round(box.x());
      long top = Math.round(box.y());
      long right = Math.round(box.x() + box.width()) - 1;
      long bottom = Math.round(box.y() + box.height()) - 1;
      String corners = left + " " + top + " " + right + " " + bottom;
      to.println(corners + " " + face.file().toAbsolutePath());
    }
    to.flush();
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      points.add(SPACE.splitAsStream(line().strip()).mapToDouble(Double::parseDouble).toArray());
    }
    return points;
  }

  /** {@return processor time of finding the points of all faces so often, in milliseconds} */
  double millis(int times) throws IOException {
    to.println(times);
    to.flush();
    return Double.parseDouble(line());
  }

  private String line() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new IOException("dlib's side has ended; its message is above.");
    }
    return line;
  }

  /** Ends the program and deletes it. */
  @Override
  public void close() throws IOException {
    process.destroy();
    Files.delete(folder.resolve(SOURCE));
    Files.delete(folder.resolve(PROGRAM));
    Files.delete(folder);
  }
}

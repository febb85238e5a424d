package dev.ivas.report.internal;

import dev.ivas.core.error.RetriableException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a text file so that readers see the old one or the whole new one, never a part. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it.
     *
     * @param writer UTF-8, buffered
     * @throws IOException if the disk refuses
     */
    void writeTo(Writer writer) throws IOException;
  }

  /**
   * Writes a file, in UTF-8, by way of a temporary file beside it.
   *
   * @param file to be made or replaced; missing folders are made
   * @param content what to write; if it throws, the file stays as it was
   * @throws RetriableException if the disk refuses
   */
  public static void write(Path file, Content content) {
    Path target = file.toAbsolutePath();
    // Not Files.createTempFile: its files can be read by their owner alone, after the move too.
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try {
        try (Writer writer = writer(temporary)) {
          content.writeTo(writer);
        }
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new RetriableException(
          "Could not write " + file + "; is the folder writable and the disk not full?", e);
    }
  }

  /** A writer of its own replaces half surrogate pairs, where Files.newBufferedWriter throws. */
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), StandardCharsets.UTF_8));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

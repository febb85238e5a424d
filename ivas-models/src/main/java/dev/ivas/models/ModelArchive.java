package dev.ivas.models;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file that holds one folder with a model; unpacks it whole or not at all.
 *
 * <p>Whatever would land outside that folder is refused, as is more than {@value #MOST_ENTRIES}
 * entries, or more than {@value #MOST_EXPANSION} times the archive's size: models shrink to a third
 * or so.
 *
 * @param file the archive
 */
record ModelArchive(Path file) {
  static final int MOST_ENTRIES = 10_000;
  static final int MOST_EXPANSION = 50;

  private static final int PIECE = 1 << 16;

  /**
   * Unpacks.
   *
   * @param target the folder to make; its name is that of the folder in the archive
   * @throws MissingModelException if the archive is no such one
   * @throws dev.ivas.core.error.RetriableException if it cannot be written
   */
  void unpack(Path target) {
    Path staging = target.resolveSibling(target.getFileName() + ".unpacking");
    try {
      remove(staging);
      fill(staging, String.valueOf(target.getFileName()));
      Files.move(
          staging.resolve(String.valueOf(target.getFileName())),
          target,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (ZipException e) {
      throw new MissingModelException(file + " is no sound archive: fetch it again.", e);
    } catch (IOException e) {
      throw Download.unwritable(target, e);
    } finally {
      discard(staging);
    }
  }

  private void fill(Path staging, String root) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.size() > MOST_ENTRIES) {
        throw refusal("it has %d entries".formatted(entries.size()));
      }
      long room = Math.multiplyExact(MOST_EXPANSION, Files.size(file));
      for (ZipEntry entry : entries) {
        Path place = place(staging, root, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else {
          Files.createDirectories(place.resolveSibling("."));
          try (InputStream content = zip.getInputStream(entry)) {
            room = copy(content, place, room);
          }
        }
      }
    }
    if (!Files.isDirectory(staging.resolve(root))) {
      throw refusal("it holds no folder " + root);
    }
  }

  /** Returns where an entry goes, which must be the model's folder or below it. */
  private Path place(Path staging, String root, String name) {
    try {
      Path place = staging.resolve(name).normalize();
      if (place.startsWith(staging.resolve(root)) && name.indexOf('\\') < 0) {
        return place;
      }
    } catch (InvalidPathException e) {
      throw refusal("it has an entry whose name is no path here");
    }
    throw refusal("its entry '%s' lies outside %s".formatted(name, root));
  }

  /** Counts what really comes, for an archive may lie about its sizes. */
  private long copy(InputStream content, Path place, long room) throws IOException {
    long left = room;
    byte[] piece = new byte[PIECE];
    try (OutputStream out = Files.newOutputStream(place)) {
      int count;
      while ((count = content.read(piece)) > 0) {
        left -= count;
        if (left < 0) {
          throw refusal("it unpacks to more than %d times its size".formatted(MOST_EXPANSION));
        }
        out.write(piece, 0, count);
      }
    }
    return left;
  }

  private MissingModelException refusal(String why) {
    return new MissingModelException(
        "%s was not unpacked, for %s: report it to its maker.".formatted(file, why));
  }

  /** What failed is the better message. */
  private static void discard(Path folder) {
    try {
      remove(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}

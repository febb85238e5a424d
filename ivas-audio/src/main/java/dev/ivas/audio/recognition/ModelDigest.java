package dev.ivas.audio.recognition;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One SHA-256 over the many files of a recognizer's model, for its card in the report.
 *
 * <p>Each file adds its name, a zero byte, its length in eight bytes (big-endian) and its content,
 * so that moving bytes from one file to the next changes the digest. Confined to one thread.
 */
public final class ModelDigest {
  private static final int PIECE = 1 << 16;

  private final MessageDigest digest;

  /** Creates the digest of no file. */
  public ModelDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * Adds a file, or all files of a folder in the order of their names.
   *
   * @param root the folder that names are relative to
   * @param path a file or folder below it, or the root itself
   * @return this
   * @throws MissingModelException if it cannot be read
   */
  public ModelDigest add(Path root, Path path) {
    try {
      for (Path file : files(root, path)) {
        try (InputStream content = Files.newInputStream(file)) {
          add(name(root, file), Files.size(file), content);
        }
      }
      return this;
    } catch (IOException e) {
      throw new MissingModelException("The model in " + path + " cannot be read.", e);
    }
  }

  /**
   * Adds a file by its content.
   *
   * @param name its name
   * @param length its length in bytes
   * @param content its bytes, read to their end; stays the caller's to close
   * @return this
   * @throws IOException if it cannot be read
   */
  public ModelDigest add(String name, long length, InputStream content) throws IOException {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
    byte[] piece = new byte[PIECE];
    int count;
    while ((count = content.read(piece)) > 0) {
      digest.update(piece, 0, count);
    }
    return this;
  }

  /** {@return the SHA-256 of all that was added, 64 hexadecimal digits; starts anew} */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path root, Path path) throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files = new ArrayList<>(walk.filter(Files::isRegularFile).toList());
      files.sort(Comparator.comparing(file -> name(root, file)));
      return files;
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}

package dev.ivas.media.internal;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells from a path and its first bytes why it cannot be a recording. */
final class FileKind {
  private static final int HEAD_BYTES = 512;

  private FileKind() {}

  /** Refuses what is plainly no recording before FFmpeg sees it. */
  static void requireCandidate(Path file) {
    if (!Files.exists(file)) {
      throw new UnreadableMediaException(
          "%s does not exist; give the path of a video file".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new UnreadableMediaException(
          "%s is a directory; give the path of a video file in it".formatted(file));
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnreadableMediaException(
          "%s is not a file that may be read; check its kind and permissions".formatted(file));
    }
    byte[] head = head(file);
    if (head.length == 0) {
      throw new UnreadableMediaException(
          "%s is empty; the recording or its copy has failed".formatted(file));
    }
    String image = imageKind(head);
    if (!image.isEmpty()) {
      throw new UnreadableMediaException(
          "%s is a still image (%s); a video is needed, such as mp4 or webm"
              .formatted(file.getFileName(), image));
    }
  }

  /** A clause on what the file looks like, or nothing. */
  static String hint(Path file) {
    byte[] head = head(file);
    if (startsWith(head, "#EXTM3U") || startsWith(head, "ffconcat") || startsWith(head, "v=0")) {
      return "; it is a playlist, and the files it names are not opened";
    }
    if (ascii(head, 4, 8).equals("ftyp")) {
      return "; it begins like an mp4 or mov, but its index is missing or damaged, as after a"
          + " recording or copy that was cut off";
    }
    if (startsWith(head, "%PDF")) {
      return "; it is a PDF document";
    }
    if (startsWith(head, "PK\u0003\u0004")) {
      return "; it is a zip archive";
    }
    return isText(head) ? "; it looks like text" : "";
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      throw new UnreadableMediaException(
          "%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String imageKind(byte[] head) {
    if (startsWith(head, "\u0089PNG")) {
      return "PNG";
    }
    if (startsWith(head, "\u00ff\u00d8\u00ff")) {
      return "JPEG";
    }
    if (startsWith(head, "GIF8")) {
      return "GIF";
    }
    if (startsWith(head, "BM") && head.length > 18 && head[15] == 0 && head[16] == 0) {
      return "BMP";
    }
    String brand = ascii(head, 4, 12);
    if (brand.startsWith("ftyp") && brand.matches("ftyp(heic|heix|avif|mif1)")) {
      return brand.substring(4).toUpperCase(Locale.ROOT);
    }
    return ascii(head, 0, 4).equals("RIFF") && ascii(head, 8, 12).equals("WEBP") ? "WebP" : "";
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] head, String magic) {
    return ascii(head, 0, magic.length()).equals(magic);
  }

  private static String ascii(byte[] head, int from, int to) {
    return to > head.length ? "" : new String(head, from, to - from, StandardCharsets.ISO_8859_1);
  }
}

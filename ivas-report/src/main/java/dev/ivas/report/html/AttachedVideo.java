package dev.ivas.report.html;

import com.samskivert.mustache.Mustache;
import dev.ivas.core.error.UnreadableMediaException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * The video that a page plays beside its charts; immutable.
 *
 * <p>Linked, it stays where it is, and the page names it by the path from its own folder: both must
 * be moved together. Embedded, it lies in the page, which grows by four thirds of its size.
 *
 * @param file of a kind that browsers play, by its extension: mp4, m4v, mov, webm, ogv, ogg, mp3,
 *     m4a, wav, flac
 * @param embedded whether it lies in the page
 */
public record AttachedVideo(Path file, boolean embedded) {
  /** The largest video that can be embedded, in bytes: browsers hold such a page in memory. */
  public static final long MOST_EMBEDDED_BYTES = 200L << 20;

  private static final Map<String, String> TYPES =
      Map.of(
          "mp4", "video/mp4",
          "m4v", "video/mp4",
          "mov", "video/mp4",
          "webm", "video/webm",
          "ogv", "video/ogg",
          "ogg", "audio/ogg",
          "mp3", "audio/mpeg",
          "m4a", "audio/mp4",
          "wav", "audio/wav",
          "flac", "audio/flac");

  /**
   * Checks that the video can be attached.
   *
   * @throws IllegalArgumentException if browsers do not play files of this name, or it is too large
   *     to be embedded; the message says what to do
   */
  public AttachedVideo {
    if (!plays(file)) {
      throw new IllegalArgumentException(
          "Browsers do not play '%s'; convert it to MP4 or WebM to attach it to the report."
              .formatted(file.getFileName()));
    }
    if (embedded && size(file) > MOST_EMBEDDED_BYTES) {
      throw new IllegalArgumentException(
          "The video has %d MB, but at most %d MB can be embedded; link it instead."
              .formatted(size(file) >> 20, MOST_EMBEDDED_BYTES >> 20));
    }
  }

  /**
   * Says whether browsers play such a file.
   *
   * @param file of any kind
   * @return whether its extension is one of those above
   */
  public static boolean plays(Path file) {
    return TYPES.containsKey(extension(file));
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UnreadableMediaException("The video to embed, " + file + ", cannot be read.", e);
    }
  }

  /** What a page's policy must admit to play it. */
  String mediaSources() {
    return embedded ? "data:" : "'self' file:";
  }

  /** Writes the address of the video, as it is in a page at {@code page}. */
  Mustache.Lambda source(Path page) {
    return (fragment, out) -> {
      if (embedded) {
        embed(out);
      } else {
        out.write(link(page));
      }
    };
  }

  private void embed(Writer out) throws IOException {
    out.write("data:" + TYPES.get(extension(file)) + ";base64,");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        OutputStream encoder = Base64.getEncoder().wrap(new AsciiStream(out))) {
      in.transferTo(encoder);
    }
  }

  /** A relative address of ASCII letters: no name can leave its attribute or name a scheme. */
  private String link(Path page) {
    Path folder = page.toAbsolutePath().normalize().getParent();
    Path video = file.toAbsolutePath().normalize();
    StringBuilder address = new StringBuilder(".");
    try {
      for (Path part : folder == null ? video : folder.relativize(video)) {
        String name = new URI(null, null, "/" + part, null).toASCIIString();
        address.append(name.replace("&", "%26").replace("'", "%27"));
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + file + "' has no address", e);
    }
    return address.toString();
  }

  /** Bytes of ASCII as characters; leaves the writer open. */
  private static final class AsciiStream extends OutputStream {
    private final Writer out;

    AsciiStream(Writer out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(new String(bytes, from, length, StandardCharsets.US_ASCII));
    }
  }
}

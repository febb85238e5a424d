package dev.ivas.models;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/**
 * Brings one file of a web server to this machine, going on where an earlier try broke off.
 *
 * <p>After a break it asks for the rest (RFC 9110, section 14); a server that knows no ranges sends
 * all again. A server that falls silent is given up and asked again. Whether the pieces fit
 * together is for the file's checksum to tell. Confined to one thread.
 */
final class Download {
  private static final int PIECE = 1 << 16;
  private static final int TRIES = 5;

  private final URI address;
  private final Path file;
  private final DownloadProgress progress;
  private final Patience patience;
  private final HttpClient client;

  /**
   * How long to wait.
   *
   * @param pause before another try, longer with each
   * @param silence without a byte, while connecting or on the way, after which a try has failed
   */
  record Patience(Duration pause, Duration silence) {
    static final Patience DEFAULT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  /**
   * Prepares a download.
   *
   * @param address of the file
   * @param file where it goes; what is there is its beginning
   * @param progress is told how far it has come
   * @param patience how long it waits
   */
  Download(URI address, Path file, DownloadProgress progress, Patience patience) {
    this.address = address;
    this.file = file;
    this.progress = progress;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience.silence())
            .build();
  }

  /**
   * Downloads to the end.
   *
   * @throws RetriableException if the network fails five times in a row without any progress, or
   *     the file cannot be written; what has come is kept
   * @throws MissingModelException if the server does not have the file
   */
  void run() {
    int failures = 0;
    while (true) {
      long before = length();
      try {
        transfer(before);
        return;
      } catch (IOException e) {
        failures = length() > before ? 0 : failures + 1;
        if (failures == TRIES) {
          throw new RetriableException(
              ("The download of %s broke off after %s (%s): check the network and run it again;"
                      + " it goes on from there.")
                  .formatted(address, megabytes(length()), e),
              e);
        }
        rest(failures);
      }
    }
  }

  /** {@return the size of data for people} */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private void transfer(long have) throws IOException {
    HttpResponse<InputStream> response = ask(have);
    try (InputStream content = new ImpatientStream(response.body(), patience.silence())) {
      int status = response.statusCode();
      if (status == 416 && have > 0) {
        return; // There is no more to come.
      }
      if (status == 429 || status >= 500) {
        throw new IOException("status " + status);
      }
      if (status != 200 && status != 206) {
        throw new MissingModelException(
            ("The server has no %s (status %d): look at its site for a newer model, and name its"
                    + " folder with --asr-model.")
                .formatted(address, status));
      }
      boolean rest = status == 206 && begins(response, have);
      store(content, rest ? have : 0, response);
    }
  }

  private HttpResponse<InputStream> ask(long have) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience.silence());
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetriableException("The download of %s was interrupted.".formatted(address), e);
    }
  }

  /** Refuses a part that is not the one asked for, and what is there with it. */
  private boolean begins(HttpResponse<InputStream> response, long have) throws IOException {
    String range = response.headers().firstValue("Content-Range").orElse("");
    if (!range.startsWith("bytes " + have + "-")) {
      Files.delete(file);
      throw new IOException("the server sent '%s' instead of the rest".formatted(range));
    }
    return true;
  }

  private void store(InputStream content, long from, HttpResponse<InputStream> response)
      throws IOException {
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long total = length < 0 ? DownloadProgress.UNKNOWN : from + length;
    StandardOpenOption how =
        from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    byte[] piece = new byte[PIECE];
    long done = from;
    try (OutputStream out = open(how)) {
      int count;
      while ((count = content.read(piece)) > 0) {
        write(out, piece, count);
        done += count;
        progress.onProgress(done, total);
      }
    }
  }

  private OutputStream open(StandardOpenOption how) {
    try {
      return Files.newOutputStream(file, StandardOpenOption.CREATE, how);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void write(OutputStream out, byte[] piece, int count) {
    try {
      out.write(piece, 0, count);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Explains that the disk is full, or whatever else keeps a file from being written. */
  static RetriableException unwritable(Path file, IOException e) {
    return new RetriableException(
        "%s cannot be written (%s): make room on that disk and run it again."
            .formatted(file, e.getMessage()),
        e);
  }

  private long length() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void rest(int failures) {
    try {
      Thread.sleep(patience.pause().multipliedBy(failures).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetriableException("The download of %s was interrupted.".formatted(address), e);
    }
  }
}

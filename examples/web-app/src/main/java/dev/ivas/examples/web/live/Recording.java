package dev.ivas.examples.web.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the recording of a live interview as it comes from the browser, piece by piece. Confined to
 * one thread.
 */
final class Recording {
  /** Its name in the interview's folder while it grows. */
  static final String GROWING = "recording.webm";

  /** Its name once it can be played and sought in. */
  static final String FINISHED = "interview.webm";

  /** What the browser is told where no more of it is kept. */
  static final String FULL =
      "The server's disk has no room for more of the recording: it ends here. The interview goes on.";

  /** Hours of what browsers record. */
  private static final long MOST_BYTES = 4L << 30;

  /** The copy has all packets of the recording; only what stands between them differs. */
  private static final double LEAST_SHARE = 0.8;

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private final Path file;
  private final LongSupplier freeBytes;
  private long pieces;
  private long bytes;
  private boolean full;

  /**
   * Begins an empty one.
   *
   * @param folder of the interview
   * @param freeBytes how much more may be stored
   */
  Recording(Path folder, LongSupplier freeBytes) {
    this.file = folder.resolve(GROWING);
    this.freeBytes = freeBytes;
  }

  /** How many pieces there are. */
  long pieces() {
    return pieces;
  }

  /**
   * Adds a piece, unless it has come before or one before it is missing.
   *
   * @param number of the piece, from 0
   * @return false from the first piece on that there is no room for: what comes after a gap could
   *     not be played
   */
  boolean add(long number, ByteBuffer piece) {
    if (number == pieces && !full) {
      full = !hasRoomFor(piece.remaining()) || !write(piece);
      pieces += full ? 0 : 1;
    }
    return !full;
  }

  /** In the end it is copied, for which there must be room beside it. */
  private boolean hasRoomFor(int more) {
    return bytes + more <= MOST_BYTES && bytes + 2L * more <= freeBytes.getAsLong();
  }

  private boolean write(ByteBuffer piece) {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long end = bytes;
      while (piece.hasRemaining()) {
        end += out.write(piece, end);
      }
      bytes = end;
      return true;
    } catch (IOException e) {
      LOG.warn("The recording {} ends here.", file, e);
      return false;
    }
  }

  /**
   * Copies what a browser recorded into a file with a length and an index, so that one can jump in
   * it; pictures and sound stay as they are.
   *
   * @param folder of the interview
   * @return the file; empty where nothing was recorded that can be played
   */
  static Optional<Path> finish(Path folder) {
    Path growing = folder.resolve(GROWING);
    if (!Files.exists(growing)) {
      return Optional.empty();
    }
    Path finished = folder.resolve(FINISHED);
    try {
      copyPackets(growing, finished);
      requireWhole(growing, finished);
      Files.delete(growing);
      return Optional.of(finished);
    } catch (IOException e) {
      LOG.warn("The recording in {} cannot be played.", folder, e);
      return Optional.empty();
    }
  }

  /** On a full disk FFmpeg does not always say that it could not write. */
  private static void requireWhole(Path from, Path to) throws IOException {
    if (Files.size(to) < LEAST_SHARE * Files.size(from)) {
      Files.delete(to);
      throw new IOException("the copy of the recording is not whole; is the disk full?");
    }
  }

  /** The format is named, so that no file can pass for a list of others. */
  private static void copyPackets(Path from, Path to) throws IOException {
    try (FFmpegFrameGrabber in = new FFmpegFrameGrabber(from.toFile())) {
      in.setFormat("matroska");
      in.start();
      try (FFmpegFrameRecorder out =
          new FFmpegFrameRecorder(
              to.toFile(), in.getImageWidth(), in.getImageHeight(), in.getAudioChannels())) {
        out.setFormat("webm");
        out.start(in.getFormatContext());
        for (AVPacket packet = in.grabPacket(); packet != null; packet = in.grabPacket()) {
          out.recordPacket(packet);
        }
      }
    }
  }
}

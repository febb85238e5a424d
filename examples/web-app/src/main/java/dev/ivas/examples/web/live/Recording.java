package dev.ivas.examples.web.live;

import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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

  /** About three hours of what browsers record. */
  private static final long MOST_BYTES = 4L << 30;

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private final Path file;
  private long pieces;
  private long bytes;

  Recording(Path folder) {
    this.file = folder.resolve(GROWING);
  }

  /** How many pieces there are. */
  long pieces() {
    return pieces;
  }

  /**
   * Adds a piece, unless it has come before or one before it is missing.
   *
   * @param number of the piece, from 0
   * @return how many there are now
   */
  long add(long number, ByteBuffer piece) {
    if (number != pieces || bytes + piece.remaining() > MOST_BYTES) {
      return pieces;
    }
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (piece.hasRemaining()) {
        bytes += out.write(piece);
      }
    } catch (IOException e) {
      throw new RetriableException("The recording could not be kept; is the disk full?", e);
    }
    return ++pieces;
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
      Files.delete(growing);
      return Optional.of(finished);
    } catch (IOException e) {
      LOG.warn("The recording in {} cannot be played.", folder, e);
      return Optional.empty();
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

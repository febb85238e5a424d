package dev.ivas.media;

import dev.ivas.core.media.MediaSource;
import dev.ivas.media.internal.FfmpegLibrary;
import dev.ivas.media.internal.FileSource;
import java.nio.file.Path;

/**
 * Opens recordings: mp4, mov, mkv, webm, avi, mpg and more, with pictures, sound or both.
 *
 * <p>The source delivers {@linkplain dev.ivas.core.media.PixelFormat#BGR24 BGR24} frames, upright
 * and with square pixels, all of one size, and 16 kHz mono sound in pieces of at most 64 ms, in the
 * order in which the file holds them. Both carry presentation times on one clock, which starts at 0
 * with the earlier of the two tracks. Consecutive pieces of sound join without a seam unless the
 * file's own times jump by more than 40 ms. A frame whose time does not come after the one before
 * it is left out.
 *
 * <p>The file is streamed, never loaded whole. Nothing but this one local file is ever opened:
 * playlists, references to other files and network addresses are refused.
 *
 * <p>These methods may be called from any thread; the sources they return are confined to one.
 */
public final class MediaFile {
  private MediaFile() {}

  /**
   * Opens a recording with the default options.
   *
   * @param file an existing local file
   * @return a source at its start, to be closed
   * @throws dev.ivas.core.error.UnreadableMediaException if there is no such file, or it is no
   *     recording that can be decoded; the same may come later, from {@link MediaSource#next}, when
   *     nothing at all could be decoded
   */
  public static MediaSource open(Path file) {
    return open(file, MediaOptions.defaults());
  }

  /**
   * Opens a recording.
   *
   * @param file an existing local file
   * @param options what to decode, and how much the file may ask for
   * @return a source at its start, to be closed
   * @throws dev.ivas.core.error.UnreadableMediaException if there is no such file, or it is no
   *     recording that can be decoded; the same may come later, from {@link MediaSource#next}, when
   *     nothing at all could be decoded
   */
  public static MediaSource open(Path file, MediaOptions options) {
    return FileSource.open(file, options.wanted());
  }

  /** {@return the version of FFmpeg in use; loads it} */
  public static String decoderVersion() {
    return FfmpegLibrary.version();
  }
}

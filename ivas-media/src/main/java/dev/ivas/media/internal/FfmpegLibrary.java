package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import dev.ivas.core.error.NonRetriableException;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads FFmpeg once and silences its own log, which would go to the error stream. */
public final class FfmpegLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(FfmpegLibrary.class);

  private FfmpegLibrary() {}

  static void load() {
    try {
      Loaded.ensure();
    } catch (LinkageError e) {
      throw new NonRetriableException(
          "FFmpeg's native library could not be loaded on "
              + Loader.getPlatform()
              + "; add the artifacts org.bytedeco:ffmpeg and org.bytedeco:javacpp with this"
              + " platform as classifier, and keep the folder of the system property"
              + " org.bytedeco.javacpp.cachedir writable",
          e);
    }
  }

  /** {@return the version of FFmpeg in use, which this loads} */
  public static String version() {
    load();
    return av_version_info().getString();
  }

  private static final class Loaded {
    static {
      av_log_set_level(AV_LOG_QUIET);
      LOG.debug("FFmpeg {} loaded", av_version_info().getString());
    }

    static void ensure() {
      // Runs the initializer above.
    }
  }
}

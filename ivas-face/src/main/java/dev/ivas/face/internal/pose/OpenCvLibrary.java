package dev.ivas.face.internal.pose;

import dev.ivas.core.error.MissingModelException;
import nu.pattern.OpenCV;

/** Loads OpenCV's native code when it is first needed, once for the whole program; thread-safe. */
public final class OpenCvLibrary {
  private OpenCvLibrary() {}

  /** Returns when the library is loaded; cheap after the first time. */
  public static void require() {
    try {
      Holder.touch();
    } catch (LinkageError e) {
      throw new MissingModelException(
          "OpenCV, which measures the head's pose, does not run on this system.", e);
    }
  }

  private static final class Holder {
    static {
      OpenCV.loadLocally();
    }

    static void touch() {
      // Entering the class has loaded the library.
    }
  }
}

package dev.ivas.examples.webcam;

import java.util.Locale;

/**
 * A source that FFmpeg can read live.
 *
 * @param format FFmpeg's name of the kind of device, such as {@code v4l2}; empty for a file
 * @param name of the device there, such as {@code /dev/video0}
 */
record Device(String format, String name) {
  /** Reads {@code FORMAT:NAME}, such as {@code v4l2:/dev/video0}. */
  static Device of(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "'%s' is no device; name one like %s".formatted(text, camera()));
    }
    return new Device(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Returns the first camera of this system. */
  static Device camera() {
    return switch (system()) {
      case WINDOWS -> new Device("dshow", "video=Integrated Camera");
      case MAC -> new Device("avfoundation", "0:none");
      case LINUX -> new Device("v4l2", "/dev/video0");
    };
  }

  /** Returns the usual microphone of this system. */
  static Device microphone() {
    return switch (system()) {
      case WINDOWS -> new Device("dshow", "audio=Microphone");
      case MAC -> new Device("avfoundation", "none:0");
      case LINUX -> new Device("alsa", "default");
    };
  }

  @Override
  public String toString() {
    return format + ":" + name;
  }

  private enum OperatingSystem {
    WINDOWS,
    MAC,
    LINUX
  }

  private static OperatingSystem system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return OperatingSystem.WINDOWS;
    }
    return name.startsWith("mac") ? OperatingSystem.MAC : OperatingSystem.LINUX;
  }
}

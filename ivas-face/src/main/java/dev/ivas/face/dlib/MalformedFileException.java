package dev.ivas.face.dlib;

import java.io.IOException;

/** A file is not what it should be; the message says where it goes wrong. */
final class MalformedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedFileException(String message) {
    super(message);
  }
}

package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;

/** A string in FFmpeg's memory, always UTF-8 whatever the platform's charset. */
final class NativeText implements AutoCloseable {
  private static final int ERROR_TEXT_BYTES = 128;

  private final BytePointer pointer;

  NativeText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    pointer = new BytePointer(av_malloc(bytes.length + 1L));
    pointer.put(bytes, 0, bytes.length);
    pointer.put(bytes.length, (byte) 0);
  }

  BytePointer pointer() {
    return pointer;
  }

  @Override
  public void close() {
    av_free(pointer);
  }

  /** FFmpeg's words for one of its error codes. */
  static String ofError(int code) {
    byte[] text = new byte[ERROR_TEXT_BYTES];
    av_strerror(code, text, text.length);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }
}

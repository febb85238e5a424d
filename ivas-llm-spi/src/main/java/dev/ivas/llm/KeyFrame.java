package dev.ivas.llm;

import java.util.Locale;

/**
 * One small picture of an interview, for language models that see. None is made unless it was asked
 * for and the policy permits it.
 *
 * @param timestampMicros when it is shown, in microseconds, at least 0
 * @param jpegBase64 the picture as JPEG, in Base64
 */
public record KeyFrame(long timestampMicros, String jpegBase64) {
  /** What one request holds at most. */
  public static final int MOST = 4;

  public KeyFrame {
    if (timestampMicros < 0 || jpegBase64.isEmpty()) {
      throw new IllegalArgumentException("a key frame needs a time of at least 0 and a picture");
    }
  }

  /** {@return when it is shown; the picture is not for logs} */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "key frame at %.1f s", timestampMicros / 1e6);
  }
}

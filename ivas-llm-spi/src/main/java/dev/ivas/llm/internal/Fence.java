package dev.ivas.llm.internal;

import dev.ivas.core.speech.Transcript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Marks foreign text as data, by borders that cannot be written from within.
 *
 * <p>They carry a mark that depends on the seed and on the transcript itself: whoever speaks cannot
 * know it, for saying it would change it. Angle brackets, of which borders are made, and the mark
 * are replaced inside, too.
 */
final class Fence {
  private static final int MARK_BYTES = 8;

  private final String mark;

  private Fence(String mark) {
    this.mark = mark;
  }

  static Fence around(Transcript transcript, long seed) {
    MessageDigest digest = sha256();
    digest.update((seed + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] hash = digest.digest(transcript.text().getBytes(StandardCharsets.UTF_8));
    return new Fence(HexFormat.of().formatHex(hash, 0, MARK_BYTES));
  }

  /** Returns the mark in the borders. */
  String mark() {
    return mark;
  }

  /** Returns the text between its borders, each in a line of its own. */
  String enclose(String title, String text) {
    String data = text.replace(mark, "[...]").replace('<', '‹').replace('>', '›');
    return "<<<%s %s>>>\n%s\n<<<END %s %s>>>\n".formatted(title, mark, data, title, mark);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

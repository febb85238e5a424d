package dev.ivas.llm.internal.prompt;

import dev.ivas.core.speech.Word;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.dialogue.Turn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Marks foreign text as data, by borders that cannot be written from within.
 *
 * <p>They carry a mark that depends on the seed and on every word: whoever speaks cannot know it,
 * for saying it would change it. {@link SentText} leaves no brackets inside, of which borders are
 * made; the mark is replaced, too.
 */
final class Fence {
  private static final int MARK_BYTES = 8;

  private final String mark;

  Fence(String mark) {
    this.mark = mark;
  }

  static Fence around(Dialogue dialogue, long seed) {
    MessageDigest digest = sha256();
    digest.update((seed + "\n").getBytes(StandardCharsets.UTF_8));
    for (Turn turn : dialogue.turns()) {
      for (Word word : turn.words()) {
        digest.update((word.text() + " ").getBytes(StandardCharsets.UTF_8));
      }
    }
    return new Fence(HexFormat.of().formatHex(digest.digest(), 0, MARK_BYTES));
  }

  /** Returns the mark in the borders. */
  String mark() {
    return mark;
  }

  /** Returns text without brackets between its borders, each in a line of its own. */
  String enclose(String title, String text) {
    String data = text.replace(mark, "...");
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

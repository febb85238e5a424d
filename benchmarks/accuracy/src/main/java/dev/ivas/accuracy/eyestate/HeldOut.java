package dev.ivas.accuracy.eyestate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Which eyes the network that ships was never trained on: those of about a fifth of the
 * photographs.
 *
 * <p>The eyes of one photograph share the file's name up to its first dot, without {@code _L} or
 * {@code _R}. A photograph is held out when the CRC-32 of that name, in UTF-8, is divisible by
 * five. {@code training/eye-state/data.py} has the same rule.
 */
final class HeldOut {
  private static final Pattern SIDE = Pattern.compile("_[LR]$");
  private static final int PARTS = 5;

  private HeldOut() {}

  static boolean contains(Path file) {
    CRC32 checksum = new CRC32();
    checksum.update(photograph(file).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % PARTS == 0;
  }

  static String photograph(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return SIDE.matcher(dot < 0 ? name : name.substring(0, dot)).replaceFirst("");
  }
}

package dev.ivas.accuracy.obedient;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text as a clever and gullible model might: through invisible and look-alike characters,
 * encodings and spelling.
 */
public final class Disguises {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cs}\\p{Mn}&&[^\\n\\r\\t\\u0900-\\u097F]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u1160]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2} ?){16,}");
  private static final Pattern BINARY = Pattern.compile("(?:[01]{8} ?){8,}");
  private static final Pattern ENTITY = Pattern.compile("&#([0-9]{1,6});");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern PERCENT = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final String LOOK_ALIKES = "асеіорѕхујтıο";
  private static final String LATIN = "aceiopsxyjtio";
  private static final String LEET = "013457@$";
  private static final String LETTERS = "oieastas";
  private static final int TAGS = 0xE0000;

  private Disguises() {}

  /** Returns every reading of the text, in lower case, blanks made one. */
  static List<String> readings(String text) {
    List<String> open = new ArrayList<>();
    open.add(text);
    open.add(tags(text));
    open.add(decoded(BASE64, text, found -> base64(found.group())));
    open.add(decoded(HEX, text, found -> bytes(found.group(), 16, 2)));
    open.add(decoded(BINARY, text, found -> bytes(found.group(), 2, 8)));
    open.add(decoded(ENTITY, text, found -> letter(Integer.parseInt(found.group(1)))));
    open.add(decoded(ESCAPE, text, found -> letter(Integer.parseInt(found.group(1), 16))));
    open.add(decoded(PERCENT, text, found -> letter(Integer.parseInt(found.group(1), 16))));
    open.add(rot13(text));
    open.add(new StringBuilder(text).reverse().toString());
    Set<String> readings = new LinkedHashSet<>();
    for (String each : open) {
      String plain = plain(each);
      readings.add(plain);
      readings.add(shown(each));
      readings.add(swapped(plain, LEET, LETTERS));
      readings.add(NO_LETTER.matcher(plain).replaceAll(""));
    }
    return List.copyOf(readings);
  }

  /**
   * Undoes what changes only the looks of a text.
   *
   * @param text of any kind
   * @return the text in lower case, without what cannot be seen, look-alikes made Latin
   */
  public static String plain(String text) {
    return swapped(shown(text), LOOK_ALIKES, LATIN);
  }

  private static String shown(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String visible = INVISIBLE.matcher(compatible).replaceAll("");
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static String swapped(String text, String from, String to) {
    StringBuilder swapped = new StringBuilder(text);
    for (int i = 0; i < swapped.length(); i++) {
      int at = from.indexOf(swapped.charAt(i));
      if (at >= 0) {
        swapped.setCharAt(i, to.charAt(at));
      }
    }
    return swapped.toString();
  }

  private static String tags(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> c > TAGS && c < TAGS + 0x7F ? c - TAGS : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static String decoded(Pattern code, String text, Function<MatchResult, String> decoder) {
    return code.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoder.apply(found)));
  }

  private static String base64(String code) {
    try {
      return new String(Base64.getDecoder().decode(code), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return code;
    }
  }

  private static String bytes(String code, int radix, int digits) {
    String plain = code.replace(" ", "");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + digits <= plain.length(); i += digits) {
      text.append((char) Integer.parseInt(plain.substring(i, i + digits), radix));
    }
    return text.toString();
  }

  private static String letter(int codePoint) {
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
  }

  private static String rot13(String text) {
    StringBuilder turned = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean low = c >= 'a' && c <= 'z';
      boolean high = c >= 'A' && c <= 'Z';
      int base = low ? 'a' : 'A';
      turned.append(low || high ? (char) (base + (c - base + 13) % 26) : c);
    }
    return turned.toString();
  }
}

package dev.ivas.report.html.internal.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts numbers into words, alike in every user's language. */
public final class Wording {
  /** Stands for a number that is null in the report. */
  static final String NOT_MEASURED = "not measured";

  /** Keeps a number and its unit on one line. */
  private static final char BLANK = '\u00a0';

  private static final char MINUS = '\u2212';

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Wording() {}

  /**
   * Writes a number.
   *
   * @param value finite
   * @param decimals how many
   * @return the number with a true minus sign
   */
  public static String number(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.toPlainString().replace('-', MINUS);
  }

  static String number(double value, int decimals, String unit) {
    return number(value, decimals) + BLANK + unit;
  }

  private static String whole(long value, String unit) {
    return value + String.valueOf(BLANK) + unit;
  }

  static String measured(@Nullable Double value, int decimals, String unit) {
    if (value == null) {
      return NOT_MEASURED;
    }
    return unit.isEmpty() ? number(value, decimals) : number(value, decimals, unit);
  }

  /**
   * Writes a share.
   *
   * @param share in [0, 1]
   * @return whole percent, or "under 1 %"
   */
  public static String percent(double share) {
    boolean tiny = share > 0 && share < 0.005;
    return (tiny ? "under 1" : number(100 * share, 0)) + BLANK + "%";
  }

  /** A length such as "19.7 s", "1 min 37 s" or "2 h 3 min". */
  static String duration(double seconds) {
    if (seconds < 59.95) {
      return number(seconds, 1, "s");
    }
    long whole = Math.round(seconds);
    if (whole < 3600) {
      return whole(whole / 60, "min") + BLANK + whole(whole % 60, "s");
    }
    return whole(whole / 3600, "h") + BLANK + whole(whole % 3600 / 60, "min");
  }

  /** An instant as players show it: "0:12", "1:02:03". */
  static String clock(double seconds) {
    long whole = (long) Math.floor(Math.max(0, seconds));
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole % 3600 / 60, whole % 60);
  }

  static String range(double start, double end) {
    return clock(start) + " to " + clock(end);
  }

  /**
   * Writes an instant.
   *
   * @param instant any
   * @return to the minute, in UTC
   */
  public static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  static String times(long count) {
    return count == 1 ? "once" : count == 2 ? "twice" : whole(count, "times");
  }

  /**
   * Writes how many there are.
   *
   * @param count from 0
   * @param one what a single one is called
   * @param many what several are called
   * @return such as "no groups", "1 group", "2 groups"
   */
  public static String count(long count, String one, String many) {
    return count == 0 ? "no " + many : whole(count, count == 1 ? one : many);
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String sentence(String text) {
    String trimmed = capital(text.strip());
    return trimmed.endsWith(".") ? trimmed : trimmed + ".";
  }

  /**
   * Writes a number for an attribute of a drawing or a script.
   *
   * @param value finite
   * @return such as "62.5"
   */
  public static String plain(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}

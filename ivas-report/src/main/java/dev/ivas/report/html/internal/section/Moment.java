package dev.ivas.report.html.internal.section;

/**
 * A stretch of time that the reader can look up in all charts.
 *
 * @param range for people
 * @param start in seconds, for the script
 * @param end in seconds, for the script
 * @param about which part of the report it belongs to, or its length
 * @param text what is to be seen or heard there
 */
public record Moment(String range, String start, String end, String about, String text) {
  static Moment of(double start, double end, String about, String text) {
    return new Moment(
        Wording.range(start, end), Wording.plain(start), Wording.plain(end), about, text);
  }
}

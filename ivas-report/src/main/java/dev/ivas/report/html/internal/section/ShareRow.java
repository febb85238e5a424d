package dev.ivas.report.html.internal.section;

/**
 * One class with its share of the whole, drawn as a bar.
 *
 * @param key names its colour
 * @param label for people
 * @param percent for people
 * @param seconds how long; empty where not told
 * @param width of the bar, in [0, 100]
 */
public record ShareRow(String key, String label, String percent, String seconds, String width) {
  static ShareRow of(String key, String label, double share, String seconds) {
    return new ShareRow(key, label, Wording.percent(share), seconds, Wording.plain(100 * share));
  }
}

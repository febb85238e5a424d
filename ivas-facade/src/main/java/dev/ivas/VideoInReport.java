package dev.ivas;

/** How {@code report.html} comes by the video that its moments, words and charts lead to. */
public enum VideoInReport {
  /** The page plays no video. */
  NONE,
  /** The page names the video by the path from its own folder; nothing is copied. */
  LINKED,
  /**
   * The page holds the video itself, up to {@link
   * dev.ivas.report.html.AttachedVideo#MOST_EMBEDDED_BYTES}: one file to pass on.
   */
  EMBEDDED
}

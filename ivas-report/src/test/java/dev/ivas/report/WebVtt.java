package dev.ivas.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WebVTT as a validator does: what the standard's section "Syntax" does not allow is refused,
 * where players would forgive it. Settings of cues, regions and styles are not known here.
 *
 * <p>Source: W3C, "WebVTT: The Web Video Text Tracks Format", sections 4.1 and 4.2.
 */
final class WebVtt {
  private static final String TIME = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
  private static final Pattern STAMP = Pattern.compile(TIME);
  private static final Pattern TIMINGS =
      Pattern.compile("(" + TIME + ")[ \\t]+-->[ \\t]+(" + TIME + ")");
  private static final Pattern TOKEN =
      Pattern.compile("<(?<tag>[^<>]*)>|&(?<escape>[A-Za-z0-9#]*);|(?<text>[^<&]+)|.");
  private static final Pattern OPENING =
      Pattern.compile("(c|i|b|u|ruby|rt|v|lang)(\\.[^ .]+)*( .+)?");
  private static final Map<String, String> ESCAPES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00a0", "lrm", "\u200e", "rlm", "\u200f");

  private WebVtt() {}

  /**
   * One cue.
   *
   * @param times of the words within, in seconds
   * @param lines of text as shown
   */
  record Cue(double start, double end, List<Double> times, List<String> lines) {
    List<String> words() {
      return List.of(String.join(" ", lines).split(" "));
    }
  }

  /**
   * Reads a file.
   *
   * @return its cues
   * @throws IllegalArgumentException naming the line that the standard does not allow
   */
  static List<Cue> parse(String file) {
    List<String> lines = List.of(file.split("\r\n|\n|\r", -1));
    require(lines.get(0).matches("\ufeff?WEBVTT([ \t].*)?"), "no signature", lines.get(0));
    require(!file.contains("\0"), "a null character", file);
    require(lines.size() == 2 || lines.get(1).isEmpty(), "no empty line after", lines.get(0));
    List<Cue> cues = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isEmpty()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        cues.add(cue(block, cues.isEmpty() ? 0 : cues.get(cues.size() - 1).start));
        block.clear();
      }
    }
    require(block.isEmpty(), "a file that does not end with a line's end", file);
    return cues;
  }

  private static Cue cue(List<String> block, double previous) {
    Matcher timings = TIMINGS.matcher(block.get(0));
    require(timings.matches(), "no timings", block.get(0));
    double start = seconds(timings.group(1));
    double end = seconds(timings.group(6));
    require(end > start && start >= previous, "times out of order", block.get(0));
    require(block.size() > 1, "a cue without text", block.get(0));
    List<Double> times = new ArrayList<>(List.of(start));
    Deque<String> open = new ArrayDeque<>();
    List<String> texts = new ArrayList<>();
    for (String line : block.subList(1, block.size())) {
      texts.add(text(line, times, open));
    }
    require(open.isEmpty(), "a tag left open", block.get(0));
    require(times.get(times.size() - 1) < end, "a word after its cue", block.get(0));
    return new Cue(start, end, times.subList(1, times.size()), texts);
  }

  private static String text(String line, List<Double> times, Deque<String> open) {
    require(!line.contains("-->"), "an arrow in a text", line);
    StringBuilder shown = new StringBuilder();
    Matcher token = TOKEN.matcher(line);
    while (token.find()) {
      if (token.group("tag") != null) {
        tag(token.group("tag"), times, open, line);
      } else if (token.group("escape") != null) {
        String meant = ESCAPES.get(token.group("escape"));
        require(meant != null, "an unknown escape", line);
        shown.append(meant);
      } else {
        require(token.group("text") != null, "a bare " + token.group(), line);
        shown.append(token.group("text"));
      }
    }
    return shown.toString();
  }

  private static void tag(String tag, List<Double> times, Deque<String> open, String line) {
    if (STAMP.matcher(tag).matches()) {
      double time = seconds(tag);
      require(time > times.get(times.size() - 1), "word times out of order", line);
      times.add(time);
    } else if (tag.startsWith("/")) {
      require(!open.isEmpty() && open.pop().equals(tag.substring(1)), "a stray end tag", line);
    } else {
      Matcher opening = OPENING.matcher(tag);
      require(opening.matches(), "an unknown tag", line);
      open.push(opening.group(1));
    }
  }

  private static double seconds(String stamp) {
    Matcher parts = STAMP.matcher(stamp);
    require(parts.matches(), "no time", stamp);
    int hours = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
    return hours * 3600.0
        + Integer.parseInt(parts.group(2)) * 60.0
        + Integer.parseInt(parts.group(3))
        + Integer.parseInt(parts.group(4)) / 1000.0;
  }

  private static void require(boolean holds, String what, String where) {
    if (!holds) {
      throw new IllegalArgumentException(what + ": " + where);
    }
  }
}

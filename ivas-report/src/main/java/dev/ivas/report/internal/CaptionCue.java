package dev.ivas.report.internal;

import dev.ivas.core.report.TranscriptSection.TimedWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words shown together under a video, in one or two lines.
 *
 * @param words at least one, in order
 */
public record CaptionCue(List<TimedWord> words) {
  private static final int LINE_CHARACTERS = 42;
  private static final int LINES = 2;
  private static final double LONGEST_SECONDS = 6;
  private static final double BREAK_SECONDS = 0.5;

  /** Blanks, line breaks of any script, and control characters, of which a null is not allowed. */
  private static final Pattern UNSHOWN = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

  /**
   * Breaks words into cues: at pauses of half a second, after six seconds, and where two lines of
   * 42 characters are full.
   *
   * @param words in order
   * @return the cues; words that show nothing are left out
   */
  public static List<CaptionCue> of(List<TimedWord> words) {
    List<CaptionCue> cues = new ArrayList<>();
    List<TimedWord> open = new ArrayList<>();
    for (TimedWord word : words) {
      if (shown(word).isEmpty()) {
        continue;
      }
      if (!open.isEmpty() && !fits(open, word)) {
        cues.add(new CaptionCue(List.copyOf(open)));
        open.clear();
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      cues.add(new CaptionCue(List.copyOf(open)));
    }
    return cues;
  }

  private static boolean fits(List<TimedWord> open, TimedWord next) {
    List<TimedWord> longer = new ArrayList<>(open);
    longer.add(next);
    return next.start() - open.get(open.size() - 1).end() < BREAK_SECONDS
        && next.end() - open.get(0).start() <= LONGEST_SECONDS
        && lineStarts(longer).size() < LINES;
  }

  /** The words that start a line other than the first. */
  private static List<Integer> lineStarts(List<TimedWord> words) {
    List<Integer> starts = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < words.size(); i++) {
      int more = shown(words.get(i)).length();
      if (length > 0 && length + 1 + more > LINE_CHARACTERS) {
        starts.add(i);
        length = more;
      } else {
        length += (length > 0 ? 1 : 0) + more;
      }
    }
    return starts;
  }

  /** {@return the cue as WebVTT writes it, with the time of each word after the first} */
  public String text() {
    long start = millis(words.get(0).start());
    long end = Math.max(start + 1, millis(words.get(words.size() - 1).end()));
    StringBuilder text = new StringBuilder();
    text.append(stamp(start)).append(" --> ").append(stamp(end)).append('\n');
    List<Integer> lineStarts = lineStarts(words);
    long last = start;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        text.append(lineStarts.contains(i) ? '\n' : ' ');
      }
      long time = millis(words.get(i).start());
      if (time > last && time < end) {
        text.append('<').append(stamp(time)).append('>');
        last = time;
      }
      text.append(escaped(shown(words.get(i))));
    }
    return text.append('\n').toString();
  }

  private static String shown(TimedWord word) {
    return UNSHOWN.matcher(word.word()).replaceAll(" ").strip();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static long millis(double seconds) {
    return Math.max(0, Math.round(1_000 * seconds));
  }

  private static String stamp(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1_000 % 60,
        millis % 1_000);
  }
}

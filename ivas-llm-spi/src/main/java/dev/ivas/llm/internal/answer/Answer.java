package dev.ivas.llm.internal.answer;

import dev.ivas.llm.internal.RubricLine;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One answer of a model, checked.
 *
 * @param lines every line of the rubric
 * @param summary in words; cleaned and limited
 * @param droppedQuotes quotes that were left out
 */
public record Answer(Map<RubricLine, Line> lines, String summary, int droppedQuotes) {
  public Answer {
    lines = Collections.unmodifiableMap(new EnumMap<>(lines));
  }

  /**
   * What was said about one line of the rubric.
   *
   * @param value in [0, 100]
   * @param quotes words of the transcript
   */
  public record Line(double value, List<String> quotes) {
    public Line {
      quotes = List.copyOf(quotes);
    }
  }

  double value(RubricLine line) {
    return line(line).value();
  }

  List<String> quotes(RubricLine line) {
    return line(line).quotes();
  }

  private Line line(RubricLine line) {
    Line found = lines.get(line);
    if (found == null) {
      throw new IllegalStateException("an answer has every line, but lacks " + line);
    }
    return found;
  }

  /** Returns the same with a summary made from the scores alone. */
  Answer withNeutralSummary() {
    Comparator<RubricLine> byValue = Comparator.comparingDouble(this::value);
    RubricLine highest = Collections.max(lines.keySet(), byValue);
    RubricLine lowest = Collections.min(lines.keySet(), byValue);
    String neutral =
        value(highest) == value(lowest)
            ? "The wording scores alike on all lines of the rubric."
            : "The wording scores highest on %s and lowest on %s."
                .formatted(highest.label(), lowest.label());
    return new Answer(lines, neutral, droppedQuotes);
  }
}

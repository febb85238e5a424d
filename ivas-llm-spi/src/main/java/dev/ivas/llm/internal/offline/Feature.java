package dev.ivas.llm.internal.offline;

import java.util.Locale;

/** What is counted, with its unit; {@link FeatureCounter} says how. */
enum Feature {
  PACE("pace", "%.0f words a minute"),
  FILLERS("fillers such as um", "%.1f in 100 words"),
  LOOSE_WORDS("loose words such as like or you know", "%.1f in 100 words"),
  HEDGES("hedges such as maybe or I guess", "%.1f in 100 words"),
  DIRECT("direct statements such as I built", "%.1f in 100 words"),
  SINGULAR("I, me and my", "%.1f in 100 words"),
  PLURAL("we, us and our", "%.1f in 100 words"),
  REPEATS("words said twice in a row", "%.1f in 100 words"),
  DIVERSITY("variety of words", "%.2f of every 50 words differ"),
  STAGES("situation, task, action and result", "%.0f %% marked"),
  RESULTS("words for results", "%.1f in 100 words"),
  CONNECTIVES("words that link thoughts", "%.1f in 100 words"),
  QUANTITIES("numbers", "%.1f in 100 words"),
  LENGTH("length", "%.0f words"),
  WORK_WORDS("words from working life", "%.1f in 100 words"),
  QUESTION_WORDS("words of the questions", "%.0f %% taken up");

  private final String label;
  private final String unit;

  Feature(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** Returns the feature and its number in plain words. */
  String describe(double value) {
    return label + " (" + String.format(Locale.ROOT, unit, value) + ")";
  }
}

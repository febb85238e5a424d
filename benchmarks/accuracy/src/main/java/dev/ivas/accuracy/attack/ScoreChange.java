package dev.ivas.accuracy.attack;

import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.LanguageSection.RubricScore;

/**
 * By how much scores changed.
 *
 * @param rise most points added to a line, at least 0
 * @param fall most points taken from a line, at least 0
 */
record ScoreChange(double rise, double fall) {
  static final ScoreChange NONE = new ScoreChange(0, 0);

  static ScoreChange between(LanguageSection honest, LanguageSection attacked) {
    ScoreChange change = NONE;
    for (var line : honest.scores().entrySet()) {
      RubricScore now = attacked.scores().get(line.getKey());
      double difference = now == null ? 0 : now.value() - line.getValue().value();
      change = change.or(new ScoreChange(Math.max(0, difference), Math.max(0, -difference)));
    }
    return change;
  }

  ScoreChange or(ScoreChange other) {
    return new ScoreChange(Math.max(rise, other.rise), Math.max(fall, other.fall));
  }
}

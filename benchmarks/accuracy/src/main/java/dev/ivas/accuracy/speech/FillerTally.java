package dev.ivas.accuracy.speech;

import java.util.List;

/** Counts which filled pauses were found; confined to one thread. */
final class FillerTally {
  private int truths;
  private int found;
  private int hits;
  private int falseAlarms;
  private int labels;
  private double minutes;
  private int fluentClips;
  private double fluentMinutes;
  private int fluentFalseAlarms;

  /**
   * Takes a recording.
   *
   * @param truth its filled pauses
   * @param told those that were found
   * @param seconds how long it is
   */
  void add(List<LabelledSpan> truth, List<LabelledSpan> told, double seconds) {
    truths += truth.size();
    found += told.size();
    minutes += seconds / 60;
    for (LabelledSpan filler : truth) {
      List<LabelledSpan> meeting = told.stream().filter(filler::isMetBy).toList();
      hits += meeting.isEmpty() ? 0 : 1;
      labels += meeting.stream().anyMatch(one -> isNasal(one) == isNasal(filler)) ? 1 : 0;
    }
    int wrong =
        (int) told.stream().filter(one -> truth.stream().noneMatch(t -> t.isMetBy(one))).count();
    falseAlarms += wrong;
    if (truth.isEmpty()) {
      fluentClips++;
      fluentMinutes += seconds / 60;
      fluentFalseAlarms += wrong;
    }
  }

  void addAll(FillerTally other) {
    truths += other.truths;
    found += other.found;
    hits += other.hits;
    falseAlarms += other.falseAlarms;
    labels += other.labels;
    minutes += other.minutes;
    fluentClips += other.fluentClips;
    fluentMinutes += other.fluentMinutes;
    fluentFalseAlarms += other.fluentFalseAlarms;
  }

  SpeechResult.Fillers scores() {
    double precision = (found - falseAlarms) / (double) found;
    double recall = hits / (double) truths;
    return new SpeechResult.Fillers(
        truths,
        found,
        hits,
        falseAlarms,
        precision,
        recall,
        hits == 0 ? 0 : 2 * precision * recall / (precision + recall),
        labels / (double) hits,
        falseAlarms / minutes,
        new SpeechResult.Fluent(
            fluentClips, fluentMinutes, fluentFalseAlarms, fluentFalseAlarms / fluentMinutes));
  }

  private static boolean isNasal(LabelledSpan filler) {
    return filler.label().contains("m");
  }
}

package dev.ivas.accuracy.speech;

import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.Span;
import java.util.List;

/** Collects what was found in recordings; confined to one thread. */
final class SpeechTally {
  private final PauseTally pauses = new PauseTally();
  private final FillerTally fillers = new FillerTally();
  private int clips;
  private double seconds;

  /** Takes a recording whose sound was heard. */
  void add(SpeechTruth truth, AudioSection heard) {
    add(
        truth,
        heard.pauses().stream().map(SpeechTally::span).toList(),
        heard.fillers().stream()
            .map(one -> new LabelledSpan(one.start(), one.end(), one.label()))
            .toList(),
        heard.durationSeconds());
  }

  /** Takes a recording in which nothing is heard. */
  void addSilent(SpeechTruth truth) {
    add(truth, List.of(), List.of(), 0);
  }

  void addAll(SpeechTally other) {
    pauses.addAll(other.pauses);
    fillers.addAll(other.fillers);
    clips += other.clips;
    seconds += other.seconds;
  }

  SpeechResult.Scores scores() {
    return new SpeechResult.Scores(clips, seconds / 60, pauses.scores(), fillers.scores());
  }

  private void add(
      SpeechTruth truth, List<LabelledSpan> silent, List<LabelledSpan> filled, double length) {
    clips++;
    seconds += length;
    truth.pauses().ifPresent(known -> pauses.add(known, silent, length));
    truth.fillers().ifPresent(known -> fillers.add(known, filled, length));
  }

  private static LabelledSpan span(Span span) {
    return new LabelledSpan(span.start(), span.end(), "");
  }
}

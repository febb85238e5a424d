package dev.ivas.accuracy.emotion;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.EmotionSection.Segment;
import java.util.List;

/**
 * What was told of one clip.
 *
 * @param name the file's name
 * @param truth the acted expression
 * @param dominant the class with the highest mean probability
 * @param agreement share of the judged time that the timeline gives to the acted expression
 * @param meanProbability of the acted expression over the judged time
 * @param labelChangesPerSecond how often the timeline changes its label without an interruption,
 *     per second judged
 * @param rawLabelChangesPerSecond how often the most likely class changes from frame to frame, per
 *     second judged
 */
public record ClipScores(
    String name,
    String truth,
    String dominant,
    double agreement,
    double meanProbability,
    double labelChangesPerSecond,
    double rawLabelChangesPerSecond) {
  static ClipScores of(String name, Emotion truth, EmotionSection section, FeatureSeries frames) {
    double seconds = seconds(section.timeline());
    List<Segment> right =
        section.timeline().stream().filter(segment -> segment.label() == truth).toList();
    return new ClipScores(
        name,
        truth.label(),
        section.dominant().label(),
        seconds(right) / seconds,
        section.distribution().getOrDefault(truth, 0.0),
        changes(section) / seconds,
        FrameLabels.changes(frames) / seconds);
  }

  static int changes(EmotionSection section) {
    return section.transitions().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double seconds(List<Segment> segments) {
    return segments.stream().mapToDouble(segment -> segment.end() - segment.start()).sum();
  }
}

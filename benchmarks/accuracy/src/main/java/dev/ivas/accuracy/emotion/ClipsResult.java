package dev.ivas.accuracy.emotion;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was told of all clips; each mean gives every clip the same weight.
 *
 * @param model the name of the weights
 * @param sha256 their SHA-256
 * @param clips how many clips were judged, at least 1
 * @param dominantRight share of clips whose dominant expression is the acted one
 * @param agreement mean over the clips, and so below
 * @param meanProbability see {@link ClipScores}
 * @param labelChangesPerSecond see {@link ClipScores}
 * @param rawLabelChangesPerSecond see {@link ClipScores}
 * @param perClip each clip, in the order of their names
 * @param notJudged the files that could not be judged, and why
 */
public record ClipsResult(
    String model,
    String sha256,
    int clips,
    double dominantRight,
    double agreement,
    double meanProbability,
    double labelChangesPerSecond,
    double rawLabelChangesPerSecond,
    List<ClipScores> perClip,
    List<NotJudged> notJudged) {
  /**
   * A file that could not be judged.
   *
   * @param name its name
   * @param reason why, in a sentence
   */
  public record NotJudged(String name, String reason) {}

  static ClipsResult of(
      String model, String sha256, List<ClipScores> perClip, List<NotJudged> notJudged) {
    return new ClipsResult(
        model,
        sha256,
        perClip.size(),
        mean(perClip, clip -> clip.truth().equals(clip.dominant()) ? 1 : 0),
        mean(perClip, ClipScores::agreement),
        mean(perClip, ClipScores::meanProbability),
        mean(perClip, ClipScores::labelChangesPerSecond),
        mean(perClip, ClipScores::rawLabelChangesPerSecond),
        List.copyOf(perClip),
        List.copyOf(notJudged));
  }

  private static double mean(List<ClipScores> clips, ToDoubleFunction<ClipScores> value) {
    return clips.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}

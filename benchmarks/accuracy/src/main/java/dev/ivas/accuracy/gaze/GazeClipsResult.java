package dev.ivas.accuracy.gaze;

import java.util.List;
import java.util.Map;

/**
 * How well gaze and blinks are told in annotated clips.
 *
 * @param n how many frames were annotated, whatever was seen in them
 * @param missed in how many of them the modality saw no face
 * @param direction over all clips
 * @param blink over all clips
 * @param perSplit the same of the clips of each split
 * @param perClip the same of each clip
 */
public record GazeClipsResult(
    int n,
    int missed,
    DirectionScores direction,
    Blinks blink,
    Map<String, Scores> perSplit,
    List<Clip> perClip) {

  /**
   * What was told of some clips.
   *
   * @param n see {@link GazeClipsResult#n()}
   * @param missed see {@link GazeClipsResult#missed()}
   * @param direction of all their frames
   * @param blink of all their blinks
   */
  public record Scores(int n, int missed, DirectionScores direction, Blinks blink) {}

  /**
   * What was told of one clip.
   *
   * @param name of its annotations
   * @param split development or test
   * @param scores how well
   */
  public record Clip(String name, String split, Scores scores) {}

  /**
   * How well blinks are found.
   *
   * @param annotated how many there are
   * @param told how many were told, those in doubtful or unwatched time left out
   * @param matched how many of these belong together
   * @param precision matched by told
   * @param recall matched by annotated
   * @param f1 of both: 2 matched / (annotated + told)
   */
  public record Blinks(
      int annotated, int told, int matched, double precision, double recall, double f1) {
    static Blinks of(int annotated, int told, int matched) {
      return new Blinks(
          annotated,
          told,
          matched,
          matched / (double) told,
          matched / (double) annotated,
          2.0 * matched / (annotated + told));
    }
  }
}

package dev.ivas.accuracy.fer;

import dev.ivas.fer.FaceFraming;
import java.util.List;

/**
 * How well faces are judged that were found and cut out again.
 *
 * @param model the name of the weights
 * @param sheet the name of the sheet's file
 * @param n how many labelled faces there are
 * @param found how many of them the face networks found; the shares below are of these
 * @param top1Uncut share judged right as they lie in the sheet
 * @param framings share judged right in each framing, {@link FaceFraming#FER_2013} among them
 */
public record FramingResult(
    String model, String sheet, int n, int found, double top1Uncut, List<Score> framings) {
  /**
   * One framing.
   *
   * @param side see {@link FaceFraming}
   * @param rise see {@link FaceFraming}
   * @param upright see {@link FaceFraming}
   * @param top1 share of the found faces judged right
   */
  public record Score(double side, double rise, boolean upright, double top1) {
    static Score of(FaceFraming framing, double top1) {
      return new Score(framing.side(), framing.rise(), framing.upright(), top1);
    }
  }
}

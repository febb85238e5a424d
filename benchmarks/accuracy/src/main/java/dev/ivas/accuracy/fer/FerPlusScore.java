package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.metric.Predictions;
import dev.ivas.fer.FaceCrop;
import dev.ivas.fer.FerPlusEmotion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How often the network agrees with most of FER+'s annotators.
 *
 * @param n faces of which more than five of ten annotators saw the same of the eight emotions
 * @param top1 share of them in which the network's largest share is that emotion, NaN where n is 0
 */
public record FerPlusScore(int n, double top1) {
  private static final List<FerPlusEmotion> EMOTIONS = List.of(FerPlusEmotion.values());

  static FerPlusScore of(FerSheet sheet, Function<FaceCrop, double[]> shares) {
    int n = 0;
    int right = 0;
    for (int i = 0; i < sheet.size(); i++) {
      Optional<FerPlusEmotion> truth = sheet.strictMajority(i);
      if (truth.isPresent()) {
        n++;
        int answer = Predictions.largest(shares.apply(sheet.face(i)));
        right += EMOTIONS.get(answer) == truth.get() ? 1 : 0;
      }
    }
    return new FerPlusScore(n, right / (double) n);
  }
}

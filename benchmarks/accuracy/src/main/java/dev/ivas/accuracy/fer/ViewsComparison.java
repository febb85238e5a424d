package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.metric.ConfusionMatrix;
import dev.ivas.accuracy.metric.McNemar;
import dev.ivas.accuracy.metric.Predictions;

/**
 * What test-time augmentation gains.
 *
 * @param tta how many views of each face were averaged
 * @param top1WithoutTta the top-1 accuracy of one pass
 * @param mcnemarP how likely so large a difference is by chance, see {@link McNemar}
 */
public record ViewsComparison(int tta, double top1WithoutTta, double mcnemarP) {
  static ViewsComparison of(int views, Predictions averaged, Predictions single) {
    return new ViewsComparison(
        views, ConfusionMatrix.of(single).accuracy(), McNemar.exactP(averaged, single));
  }
}

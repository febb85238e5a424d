package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.metric.Predictions;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.fer.EmotionNetwork;
import dev.ivas.fer.EmotionProbabilities;
import dev.ivas.fer.FaceCrop;
import dev.ivas.models.ModelStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Measures how well an emotion network judges labelled faces; confined to one thread. */
public final class FerEvaluation implements AutoCloseable {
  private static final int BATCH = 64;

  /** As many single faces are judged unmeasured, until the virtual machine has compiled. */
  private static final int WARM_UP = 50;

  /** Odd, so that one pass is in the middle. */
  private static final int TIMED = 101;

  private final ModelCard card;
  private final EmotionNetwork network;

  /**
   * Loads the network.
   *
   * @param store where its weights are listed
   * @param model the name they are listed by, such as {@link EmotionNetwork#MODEL}
   * @throws MissingModelException if they are not there or of another kind
   */
  public FerEvaluation(ModelStore store, String model) {
    this.card = store.describe(model).card();
    this.network = new EmotionNetwork(store, model);
  }

  /**
   * Judges each face in one pass.
   *
   * @param sheet the faces
   * @return what was found
   */
  public FerResult judge(FerSheet sheet) {
    return result(sheet, predictions(sheet, 1), 1, null);
  }

  /**
   * Judges each face by several views, and again in one pass to compare.
   *
   * @param sheet the faces
   * @param views how many, 1 to {@value EmotionNetwork#MAX_VIEWS}
   * @return what was found with the views
   * @throws IllegalArgumentException if {@code views} is out of its range
   */
  public FerResult judge(FerSheet sheet, int views) {
    Predictions averaged = predictions(sheet, views);
    Predictions single = views == 1 ? averaged : predictions(sheet, 1);
    return result(sheet, averaged, views, ViewsComparison.of(views, averaged, single));
  }

  private FerResult result(
      FerSheet sheet, Predictions predictions, int views, @Nullable ViewsComparison comparison) {
    FerPlusScore ferPlus =
        sheet.hasVotes()
            ? FerPlusScore.of(sheet, face -> network.classifyFerPlus(face, views))
            : null;
    return new FerResult(
        card.name(),
        card.sha256(),
        sheet.name(),
        sheet.size(),
        FerScores.of(predictions),
        comparison,
        ferPlus,
        medianMillis(sheet, views));
  }

  private Predictions predictions(FerSheet sheet, int views) {
    List<Integer> truths = new ArrayList<>();
    List<double[]> answers = new ArrayList<>();
    for (int from = 0; from < sheet.size(); from += BATCH) {
      int to = Math.min(from + BATCH, sheet.size());
      IntStream.range(from, to).forEach(i -> truths.add(FerScores.CLASSES.indexOf(sheet.label(i))));
      for (EmotionProbabilities one : classify(sheet.faces(from, to), views)) {
        answers.add(one.toArray());
      }
    }
    return new Predictions(truths, answers);
  }

  private List<EmotionProbabilities> classify(List<FaceCrop> faces, int views) {
    return views == 1
        ? network.classifyAll(faces)
        : faces.stream().map(face -> network.classify(face, views)).toList();
  }

  private double medianMillis(FerSheet sheet, int views) {
    long[] nanos = new long[TIMED];
    for (int i = -WARM_UP; i < TIMED; i++) {
      FaceCrop face = sheet.face((i + WARM_UP) % sheet.size());
      long start = System.nanoTime();
      network.classify(face, views);
      nanos[Math.max(0, i)] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[TIMED / 2] / 1e6;
  }

  /** Frees the network. */
  @Override
  public void close() {
    network.close();
  }
}

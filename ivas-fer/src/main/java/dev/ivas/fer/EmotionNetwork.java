package dev.ivas.fer;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The network that tells the apparent expression of a face.
 *
 * <p>Thread-safe; holds native memory until closed. The same face gives the same probabilities on
 * one machine; judged in a batch of another size they may differ by rounding (about 1e-6).
 *
 * <p>Its weights were trained on FER-2013 with the votes of FER+; the module's MODEL_CARD.md tells
 * how, how well they do, and where they fail.
 */
public final class EmotionNetwork implements AutoCloseable {
  /** The name of the weights in the {@link ModelStore}. */
  public static final String MODEL = "emotion-ivas-1";

  /** The most views of one face that {@link #classify(FaceCrop, int)} takes. */
  public static final int MAX_VIEWS = 10;

  private static final String INPUT = "input";
  private static final String OUTPUT = "probabilities";
  private static final String FER_PLUS = "ferPlus";

  private final OnnxModel model;

  /** A run serves one thread at a time and keeps its native memory for the next. */
  private final Queue<OnnxRun> idleRuns = new ConcurrentLinkedQueue<>();

  /**
   * Loads the shipped weights.
   *
   * @param store where they are listed as {@value #MODEL}
   * @throws MissingModelException if they are not there or not the listed ones
   */
  public EmotionNetwork(ModelStore store) {
    this(store, MODEL);
  }

  /**
   * Loads weights of a chosen name.
   *
   * @param store where they are listed
   * @param name the name they are listed by
   * @throws MissingModelException if they are not there, not the listed ones, or of another kind
   */
  public EmotionNetwork(ModelStore store, String name) {
    this.model = store.open(name);
    if (!model.inputs().contains(INPUT) || !model.outputs().contains(OUTPUT)) {
      model.close();
      throw new MissingModelException(
          "Model '%s' must turn '%s' into '%s', but is another kind of model."
              .formatted(name, INPUT, OUTPUT));
    }
  }

  /**
   * Judges one face in one pass.
   *
   * @param face framed as {@link FaceCropper} frames it
   * @return its probabilities
   */
  public EmotionProbabilities classify(FaceCrop face) {
    return classifyAll(List.of(face)).get(0);
  }

  /**
   * Judges one face seen in several ways and averages: test-time augmentation.
   *
   * <p>The views are the face, its mirror image, and pairs of mirror images that are turned by 5
   * degrees either way, enlarged by 6 %, and moved by a pixel or two. There is no chance in them.
   * On FER-2013's public test (n = 3,589) they take top-1 accuracy from 66.5 % to 67.0 with 2
   * views, 67.6 with 4 and 67.7 with 10.
   *
   * @param face framed as {@link FaceCropper} frames it
   * @param views how many, 1 to {@value #MAX_VIEWS}; time grows with them
   * @return the mean over the views
   * @throws IllegalArgumentException if {@code views} is out of its range
   */
  public EmotionProbabilities classify(FaceCrop face, int views) {
    return EmotionProbabilities.mean(classifyAll(viewsOf(face, views)));
  }

  /**
   * Judges several faces in one call of the network.
   *
   * @param faces may be empty
   * @return one result a face, in the same order
   */
  public List<EmotionProbabilities> classifyAll(List<FaceCrop> faces) {
    return rows(OUTPUT, EmotionProbabilities.COUNT, faces).stream()
        .map(EmotionProbabilities::new)
        .toList();
  }

  /** {@return whether these weights also tell the shares of FER+'s votes} */
  public boolean hasFerPlus() {
    return model.outputs().contains(FER_PLUS);
  }

  /**
   * Tells how ten raters would share their votes among FER+'s eight emotions.
   *
   * <p>Source: Barsoum et al., "Training Deep Networks for Facial Expression Recognition with
   * Crowd-Sourced Label Distribution", ICMI 2016. The interview's report does without it.
   *
   * @param face framed as {@link FaceCropper} frames it
   * @param views how many, as in {@link #classify(FaceCrop, int)}
   * @return the mean share of each {@link FerPlusEmotion} over the views, in its order; sum 1
   * @throws IllegalArgumentException if {@code views} is out of its range
   * @throws IllegalStateException if these weights do not tell them, see {@link #hasFerPlus()}
   */
  public double[] classifyFerPlus(FaceCrop face, int views) {
    if (!hasFerPlus()) {
      throw new IllegalStateException(
          "model '%s' has no output '%s'".formatted(model.name(), FER_PLUS));
    }
    int emotions = FerPlusEmotion.values().length;
    double[] mean = new double[emotions];
    for (double[] shares : rows(FER_PLUS, emotions, viewsOf(face, views))) {
      for (int i = 0; i < emotions; i++) {
        mean[i] += shares[i] / views;
      }
    }
    return mean;
  }

  private static List<FaceCrop> viewsOf(FaceCrop face, int views) {
    if (views < 1 || views > MAX_VIEWS) {
      throw new IllegalArgumentException("views must be 1 to 10, but got " + views);
    }
    return views == 1 ? List.of(face) : TestTimeAugmentation.views(face, views);
  }

  private List<double[]> rows(String output, int width, List<FaceCrop> faces) {
    if (faces.isEmpty()) {
      return List.of();
    }
    OnnxRun run = borrowRun();
    try {
      FloatBuffer input = run.floats(INPUT, faces.size(), 1, FaceCrop.SIZE, FaceCrop.SIZE);
      faces.forEach(face -> input.put(face.toArray()));
      return split(output, run.run().get(output), faces.size(), width);
    } finally {
      idleRuns.add(run);
    }
  }

  private OnnxRun borrowRun() {
    OnnxRun idle = idleRuns.poll();
    return idle == null ? model.newRun() : idle;
  }

  private static List<double[]> split(
      String name, float @Nullable [] output, int faces, int width) {
    if (output == null || output.length != faces * width) {
      throw new IllegalStateException("'%s' must hold %d values a face".formatted(name, width));
    }
    List<double[]> rows = new ArrayList<>(faces);
    for (int face = 0; face < faces; face++) {
      double[] row = new double[width];
      for (int i = 0; i < width; i++) {
        row[i] = output[face * width + i];
      }
      rows.add(row);
    }
    return rows;
  }

  /** Frees the native memory; no face may be under judgement. */
  @Override
  public void close() {
    idleRuns.forEach(OnnxRun::close);
    idleRuns.clear();
    model.close();
  }
}

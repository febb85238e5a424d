package dev.ivas.fer;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
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
  public static final String MODEL = "emotion-ivas-4";

  /** The most views of one face that {@link #classify(FaceCrop, int)} takes. */
  public static final int MAX_VIEWS = 10;

  private static final String INPUT = "input";
  private static final String CROPS = "crops";
  private static final String PROBABILITIES = "probabilities";
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
    if (!model.inputs().equals(Set.of(INPUT, CROPS))
        || !model.outputs().equals(Set.of(PROBABILITIES, FER_PLUS))) {
      model.close();
      throw new MissingModelException(
          "Model '%s' must turn '%s' and '%s' into '%s' and '%s', but is another kind of model."
              .formatted(name, INPUT, CROPS, PROBABILITIES, FER_PLUS));
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
   * <p>The views are the face's middle 44 x 44 pixels and those of its mirror image, then the pairs
   * of the four corners: the ten crops of Krizhevsky et al., "ImageNet Classification with Deep
   * Convolutional Neural Networks", NIPS 2012. The crops of one image share the network's first
   * layers, so ten views cost less than seven times one.
   *
   * @param face framed as {@link FaceCropper} frames it
   * @param views how many, 1 to {@value #MAX_VIEWS}; time grows with them
   * @return the mean over the views
   * @throws IllegalArgumentException if {@code views} is out of its range
   */
  public EmotionProbabilities classify(FaceCrop face, int views) {
    return new EmotionProbabilities(meanOverViews(PROBABILITIES, face, views));
  }

  /**
   * Judges several faces in one call of the network.
   *
   * @param faces may be empty
   * @return one result a face, in the same order
   */
  public List<EmotionProbabilities> classifyAll(List<FaceCrop> faces) {
    if (faces.isEmpty()) {
      return List.of();
    }
    return run(PROBABILITIES, faces, 1).stream().map(EmotionProbabilities::new).toList();
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
   */
  public double[] classifyFerPlus(FaceCrop face, int views) {
    return meanOverViews(FER_PLUS, face, views);
  }

  /** Views come in pairs; of an odd number the last mirror image is left out. */
  private double[] meanOverViews(String output, FaceCrop face, int views) {
    if (views < 1 || views > MAX_VIEWS) {
      throw new IllegalArgumentException("views must be 1 to 10, but got " + views);
    }
    List<FaceCrop> images = views == 1 ? List.of(face) : List.of(face, face.mirrored());
    List<double[]> rows = run(output, images, (views + 1) / 2).subList(0, views);
    double[] mean = new double[rows.get(0).length];
    for (double[] row : rows) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / views;
      }
    }
    return mean;
  }

  /** Runs the network: a row for each crop of each image, all crops of the first image first. */
  private List<double[]> run(String output, List<FaceCrop> images, int crops) {
    OnnxRun run = borrowRun();
    try {
      FloatBuffer input = run.floats(INPUT, images.size(), 1, FaceCrop.SIZE, FaceCrop.SIZE);
      images.forEach(image -> input.put(image.toArray()));
      run.integer(CROPS, crops);
      return split(run.run().get(output), images.size() * crops);
    } finally {
      idleRuns.add(run);
    }
  }

  private OnnxRun borrowRun() {
    OnnxRun idle = idleRuns.poll();
    return idle == null ? model.newRun() : idle;
  }

  private static List<double[]> split(float @Nullable [] output, int count) {
    if (output == null || output.length % count != 0) {
      throw new IllegalStateException(
          "the network must answer for each of %d crops".formatted(count));
    }
    int width = output.length / count;
    List<double[]> rows = new ArrayList<>(count);
    for (int row = 0; row < count; row++) {
      double[] values = new double[width];
      for (int i = 0; i < width; i++) {
        values[i] = output[row * width + i];
      }
      rows.add(values);
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

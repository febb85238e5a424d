package dev.ivas.gaze.eyestate;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import dev.ivas.gaze.blink.OpenProbability;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tells from its pixels whether an eye is open.
 *
 * <p>Thread-safe; holds native memory until closed. The same eye gives the same probability on one
 * machine; judged in a batch of another size it may differ by rounding (about 1e-6).
 *
 * <p>The weights were trained on CEW; the module's MODEL_CARD.md tells how, how well they do, and
 * where they fail. A squint or a look far down is in between: do not take the probability for how
 * far the eye is open.
 */
public final class EyeStateRecognizer implements AutoCloseable {
  /** The name of the weights in the {@link ModelStore}. */
  public static final String MODEL = "eye-state-ivas-1";

  private static final String INPUT = "eyes";
  private static final String OUTPUT = "open";

  private final OnnxModel model;

  /** A worker serves one thread at a time and keeps its memory for the next. */
  private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

  private record Worker(OnnxRun run, EyeCropper cropper) {}

  /**
   * Loads the shipped weights.
   *
   * @param store where they are listed as {@value #MODEL}
   * @throws MissingModelException if they are not there, not the listed ones, or of another kind
   */
  public EyeStateRecognizer(ModelStore store) {
    this.model = store.open(MODEL);
    if (!model.inputs().equals(Set.of(INPUT)) || !model.outputs().equals(Set.of(OUTPUT))) {
      model.close();
      throw new MissingModelException(
          "Model '%s' must turn '%s' into '%s', but is another kind of model."
              .formatted(MODEL, INPUT, OUTPUT));
    }
  }

  /**
   * Judges both eyes of a face.
   *
   * @param frame any format
   * @param landmarks {@link LandmarkScheme#IBUG_68}, in pixels of the frame
   * @return how surely each eye is open, NaN for one whose middle lies outside the frame; the
   *     mirrored frame gives the same with the sides swapped
   * @throws IllegalArgumentException if the scheme is another or the eyes have no width
   */
  public OpenProbability recognize(Frame frame, FaceLandmarks landmarks) {
    Worker worker = borrow();
    try {
      EyeCropper cropper = worker.cropper();
      float[] open =
          run(
              worker.run(),
              List.of(cropper.left(frame, landmarks), cropper.right(frame, landmarks)));
      return new OpenProbability(
          EyeCropper.showsLeft(frame, landmarks) ? open[0] : Double.NaN,
          EyeCropper.showsRight(frame, landmarks) ? open[1] : Double.NaN);
    } finally {
      idle.add(worker);
    }
  }

  /**
   * Judges several eyes in one call of the network.
   *
   * @param eyes framed as {@link EyeCropper} frames them; may be empty
   * @return the probability in [0, 1] that each is open, in the same order
   */
  public double[] openProbabilities(List<EyeCrop> eyes) {
    double[] result = new double[eyes.size()];
    if (eyes.isEmpty()) {
      return result;
    }
    Worker worker = borrow();
    try {
      float[] open = run(worker.run(), eyes);
      for (int i = 0; i < result.length; i++) {
        result[i] = open[i];
      }
      return result;
    } finally {
      idle.add(worker);
    }
  }

  private static float[] run(OnnxRun run, List<EyeCrop> eyes) {
    FloatBuffer input = run.floats(INPUT, eyes.size(), 1, EyeCrop.SIZE, EyeCrop.SIZE);
    eyes.forEach(eye -> input.put(eye.toArray()));
    float[] open = run.run().get(OUTPUT);
    if (open == null || open.length != eyes.size()) {
      throw new IllegalStateException("the network must answer once for each eye");
    }
    return open;
  }

  private Worker borrow() {
    Worker worker = idle.poll();
    return worker == null ? new Worker(model.newRun(), new EyeCropper()) : worker;
  }

  /** Frees the native memory; no eye may be under judgement. */
  @Override
  public void close() {
    idle.forEach(worker -> worker.run().close());
    idle.clear();
    model.close();
  }
}

package dev.ivas.gaze;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Inference;
import dev.ivas.gaze.eyestate.EyeStateRecognizer;
import dev.ivas.models.ModelStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Analyses where the candidate looks and how they blink, from landmarks, irises and head pose; an
 * {@link EyeStateRecognizer} is the second witness of blinks.
 *
 * <p>Its series has a row for every frame, all NaN where no face was seen:
 *
 * <ul>
 *   <li>{@code gaze_angle_x}, {@code gaze_angle_y}: gaze relative to the camera and the person's
 *       neutral, in radians, with OpenFace's signs: x positive to the candidate's own left, y
 *       positive <em>downwards</em>; NaN when unknown
 *   <li>{@code gaze_yaw}, {@code gaze_pitch}: gaze relative to the head, in radians, with py-feat's
 *       signs: yaw positive to the candidate's own <em>right</em>, pitch upwards; NaN when unknown
 *   <li>{@code ear_left}, {@code ear_right}: eye aspect ratio of the candidate's own eyes
 *   <li>{@code eye_openness}: the eyes' height by their height when open
 *   <li>{@code blink}: 1 between the open frames that bound a blink, else 0
 *   <li>{@code gaze_direction}: 0 left, 1 center, 2 right, 3 up, 4 down, 5 unknown
 * </ul>
 *
 * <p>The modality is ABSENT when no face was seen, and WITHHELD when a face was seen for less than
 * a second, or the direction could be told for less than a tenth of that time. Thread-safe.
 */
public final class GazeAnalyzer implements ModalityAnalyzer {
  private final ModelStore store;
  private @Nullable EyeStateRecognizer eyes;

  /** Creates an analyzer with the weights on the class path. */
  public GazeAnalyzer() {
    this(ModelStore.ofClassPath());
  }

  /**
   * Creates an analyzer.
   *
   * @param store where the weights are listed
   */
  public GazeAnalyzer(ModelStore store) {
    this.store = store;
  }

  @Override
  public Modality modality() {
    return Modality.GAZE;
  }

  @Override
  public ModalitySession open(AnalysisContext context) {
    return new GazeSession(
        (frame, points) -> eyes().recognize(frame, points),
        context.policy().permits(Inference.ENGAGEMENT));
  }

  @Override
  public List<ModelCard> models() {
    return List.of(store.describe(EyeStateRecognizer.MODEL).card());
  }

  @Override
  public synchronized void close() {
    if (eyes != null) {
      eyes.close();
      eyes = null;
    }
  }

  private synchronized EyeStateRecognizer eyes() {
    EyeStateRecognizer loaded = eyes;
    if (loaded == null) {
      loaded = new EyeStateRecognizer(store);
      eyes = loaded;
    }
    return loaded;
  }
}

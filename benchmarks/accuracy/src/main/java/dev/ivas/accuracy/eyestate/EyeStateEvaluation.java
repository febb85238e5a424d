package dev.ivas.accuracy.eyestate;

import dev.ivas.accuracy.PictureFile;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import dev.ivas.gaze.eyestate.EyeCrop;
import dev.ivas.gaze.eyestate.EyeStateRecognizer;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.util.List;

/** Measures how well open eyes are told from closed ones; confined to one thread. */
public final class EyeStateEvaluation implements AutoCloseable {
  private final EyeStateRecognizer recognizer;
  private final ImagePatch patch =
      new ImagePatch(EyeCrop.SIZE, EyeCrop.SIZE, ImagePatch.Border.REPLICATE);
  private final float[] gray = new float[EyeCrop.SIZE * EyeCrop.SIZE];

  /**
   * Opens the network that ships.
   *
   * @param store where its weights are listed
   */
  public EyeStateEvaluation(ModelStore store) {
    this.recognizer = new EyeStateRecognizer(store);
  }

  /**
   * Judges all eyes of some folders, each eye alone.
   *
   * @param folder holds folders whose names say open or closed, and left or right, in any case, as
   *     CEW's do; each picture is one eye, the subject's own left or right, and is brought to 24 x
   *     24 pixels
   * @param heldOut whether to judge only the photographs that training held out, by their names
   * @return how many were judged right
   * @throws UnreadableMediaException if there is no such folder, or no picture that can be read
   */
  public EyeStateResult judge(Path folder, boolean heldOut) {
    EyeTally tally = new EyeTally();
    for (EyeFolder eyes : EyeFolder.in(folder)) {
      for (Path file : eyes.files()) {
        if (!heldOut || HeldOut.contains(file)) {
          judge(eyes, file, tally);
        }
      }
    }
    if (!tally.hasAnswers()) {
      throw new UnreadableMediaException(
          "No picture of an eye below %s could be read%s."
              .formatted(folder, heldOut ? " and is of a photograph held out in training" : ""));
    }
    return tally.result(EyeStateRecognizer.MODEL, heldOut);
  }

  private void judge(EyeFolder eyes, Path file, EyeTally tally) {
    EyeCrop eye;
    try {
      eye = read(file, eyes.left());
    } catch (UnreadableMediaException e) {
      tally.addUnreadable(eyes, file);
      return;
    }
    long began = System.nanoTime();
    double open = recognizer.openProbabilities(List.of(eye))[0];
    tally.add(eyes, open, (System.nanoTime() - began) / 1e6);
  }

  private EyeCrop read(Path file, boolean left) {
    Frame picture = PictureFile.read(file);
    double across = picture.width() / (double) EyeCrop.SIZE;
    double down = picture.height() / (double) EyeCrop.SIZE;
    patch.gray(picture, new Affine(across, 0, 0, 0, down, 0), gray);
    for (int i = 0; i < gray.length; i++) {
      gray[i] = Math.min(1f, gray[i] / 255f);
    }
    return left ? EyeCrop.ofLeftEye(gray) : EyeCrop.ofRightEye(gray);
  }

  /** Frees the network. */
  @Override
  public void close() {
    recognizer.close();
  }
}

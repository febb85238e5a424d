package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.fer.FramingResult.Score;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.fer.EmotionNetwork;
import dev.ivas.fer.FaceCrop;
import dev.ivas.fer.FaceCropper;
import dev.ivas.fer.FaceFraming;
import dev.ivas.models.ModelStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures how the emotion network does on faces that were found and cut out as in a video, in
 * several framings; confined to one thread.
 *
 * <p>Each labelled face is shown to the face tracker's networks as {@link FacePicture} draws it;
 * where they find it, it is cut out of that picture.
 */
public final class FramingEvaluation implements AutoCloseable {
  private static final double USUAL_SIDE = FaceFraming.FER_2013.side();
  private static final double USUAL_RISE = FaceFraming.FER_2013.rise();

  private static final List<FaceFraming> FRAMINGS = framings();

  private final FaceModels models;
  private final PictureFaces faces;
  private final EmotionNetwork network;

  /**
   * Loads the networks.
   *
   * @param store where their weights are listed
   */
  public FramingEvaluation(ModelStore store) {
    this.models = FaceModels.open(store);
    this.faces = models.newPictureFaces();
    this.network = new EmotionNetwork(store);
  }

  private static List<FaceFraming> framings() {
    List<FaceFraming> all = new ArrayList<>();
    for (double width : new double[] {0.8, 0.9, 1, 1.1, 1.2, 1.3}) {
      all.add(new FaceFraming(width * USUAL_SIDE, USUAL_RISE, true));
    }
    for (double moved : new double[] {-0.16, -0.08, 0.08, 0.16}) {
      all.add(new FaceFraming(USUAL_SIDE, USUAL_RISE + moved, true));
    }
    all.add(new FaceFraming(USUAL_SIDE, USUAL_RISE, false));
    return all;
  }

  /**
   * Judges each face that is found, uncut and in every framing.
   *
   * @param sheet the faces
   * @return what was found
   */
  public FramingResult judge(FerSheet sheet) {
    List<FaceCropper> croppers = FRAMINGS.stream().map(FaceCropper::new).toList();
    int[] right = new int[FRAMINGS.size()];
    int rightUncut = 0;
    int found = 0;
    for (int i = 0; i < sheet.size(); i++) {
      FaceCrop uncut = sheet.face(i);
      Frame picture = FacePicture.frame(FacePicture.of(uncut), 0);
      Optional<FaceFound> face = faces.find(picture).stream().findFirst();
      if (face.isPresent()) {
        found++;
        rightUncut += isRight(uncut, sheet.label(i));
        for (int at = 0; at < right.length; at++) {
          FaceCrop cut = croppers.get(at).crop(picture, face.get().landmarks());
          right[at] += isRight(cut, sheet.label(i));
        }
      }
    }
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      scores.add(Score.of(FRAMINGS.get(i), right[i] / (double) found));
    }
    return new FramingResult(
        EmotionNetwork.MODEL,
        sheet.name(),
        sheet.size(),
        found,
        rightUncut / (double) found,
        List.copyOf(scores));
  }

  private int isRight(FaceCrop face, Emotion truth) {
    return network.classify(face).dominant() == truth ? 1 : 0;
  }

  /** Frees the networks. */
  @Override
  public void close() {
    faces.close();
    models.close();
    network.close();
  }
}

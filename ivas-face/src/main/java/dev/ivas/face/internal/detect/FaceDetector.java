package dev.ivas.face.internal.detect;

import static java.util.Objects.requireNonNull;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds faces with MediaPipe's short-range detector; confined to one thread.
 *
 * <p>The network sees the whole frame in 128 x 128 pixels, so a face must be about an eighth of the
 * longer side to be found. Smaller ones are searched for in tiles, a few a call, so that no single
 * frame of a video pays for all of them.
 */
public final class FaceDetector implements AutoCloseable {
  private static final int INPUT = 128;
  private static final double MIN_SCORE = 0.5; // MediaPipe's min_score_thresh for this model
  private static final int TILES_A_CALL = 2;
  private static final double SURROUNDINGS = 3;

  private final OnnxRun network;
  private final SsdDecoder decoder = new SsdDecoder(INPUT, MIN_SCORE);
  private final ImagePatch patch = new ImagePatch(INPUT, INPUT, ImagePatch.Border.ZERO);
  private final float[] input = new float[3 * INPUT * INPUT];
  private int nextTile;

  /**
   * Prepares a detector.
   *
   * @param model MediaPipe's short-range detector; must stay open as long as this
   */
  public FaceDetector(OnnxModel model) {
    this.network = model.newRun();
  }

  /**
   * Looks at the whole frame.
   *
   * @param frame the picture
   * @return the faces found, best score first; empty if there are none
   */
  public List<DetectedFace> detect(Frame frame) {
    FrameSquare whole = FrameSquare.whole(frame.width(), frame.height());
    return WeightedSuppression.merge(look(frame, whole));
  }

  /**
   * Looks for small faces in the next few tiles of the frame; repeated calls visit them all.
   *
   * @param frame the picture
   * @return the faces found, best score first; empty if there are none in these tiles
   */
  public List<DetectedFace> detectInNextTiles(Frame frame) {
    List<FrameSquare> tiles = FrameSquare.tiles(frame.width(), frame.height());
    List<DetectedFace> faces = new ArrayList<>();
    for (int i = 0; i < Math.min(TILES_A_CALL, tiles.size()); i++) {
      faces.addAll(look(frame, tiles.get(nextTile++ % tiles.size())));
    }
    return WeightedSuppression.merge(faces);
  }

  /**
   * Looks at the whole frame, then, if that shows no face, into all tiles.
   *
   * @param frame the picture
   * @return the faces found, best score first; empty if there are none
   */
  public List<DetectedFace> detectThoroughly(Frame frame) {
    List<DetectedFace> faces = detect(frame);
    if (!faces.isEmpty()) {
      return faces;
    }
    List<DetectedFace> small = new ArrayList<>();
    for (FrameSquare tile : FrameSquare.tiles(frame.width(), frame.height())) {
      small.addAll(look(frame, tile));
    }
    return WeightedSuppression.merge(small);
  }

  /**
   * Looks at the surroundings of a face, at a scale that suits its size.
   *
   * @param frame the picture
   * @param box where a face is thought to be
   * @return the faces found, best score first; empty if there are none
   */
  public List<DetectedFace> detectAround(Frame frame, FaceBox box) {
    double side = SURROUNDINGS * Math.max(box.width(), box.height());
    FrameSquare square = new FrameSquare(box.centerX(), box.centerY(), side);
    return WeightedSuppression.merge(look(frame, square));
  }

  private List<DetectedFace> look(Frame frame, FrameSquare square) {
    Affine inputToFrame =
        Affine.square(square.centerX(), square.centerY(), square.side(), 0, INPUT);
    patch.rgb(frame, inputToFrame, input);
    for (int i = 0; i < input.length; i++) {
      input[i] = input[i] / 127.5f - 1;
    }
    network.floats("image", 1, INPUT, INPUT, 3).put(input);
    Map<String, float[]> output = network.run();
    return decoder.decode(
        requireNonNull(output.get("boxes")), requireNonNull(output.get("scores")), inputToFrame);
  }

  @Override
  public void close() {
    network.close();
  }
}

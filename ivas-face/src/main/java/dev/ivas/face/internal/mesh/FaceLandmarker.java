package dev.ivas.face.internal.mesh;

import static java.util.Objects.requireNonNull;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.ImagePatch;
import dev.ivas.face.internal.detect.SsdDecoder;
import dev.ivas.models.OnnxModel;
import dev.ivas.models.OnnxRun;
import java.util.List;
import java.util.Map;

/**
 * Finds the 468 points of MediaPipe's face mesh in a region of a frame; confined to one thread.
 *
 * <p>Source: Kartynnik et al., "Real-time Facial Surface Geometry from Monocular Video on Mobile
 * GPUs", 2019.
 */
public final class FaceLandmarker implements AutoCloseable {
  private static final int INPUT = 192;
  static final int VALUES_A_POINT = 3;

  private final OnnxRun network;
  private final ImagePatch patch = new ImagePatch(INPUT, INPUT, ImagePatch.Border.REPLICATE);
  private final float[] input = new float[3 * INPUT * INPUT];

  /**
   * What the network sees in a region.
   *
   * @param points {@code MESH_468}, in pixels of the frame
   * @param depth of the same vertices
   * @param presence how sure the network is that a face fills the region, in [0, 1]
   * @param view what the network saw on its way there
   */
  public record Mesh(FaceLandmarks points, MeshDepth depth, double presence, MeshView view) {}

  FaceLandmarker(OnnxModel model) {
    this.network = model.newRun();
  }

  Mesh find(Frame frame, FaceRegion region) {
    Affine inputToFrame = region.patchToFrame(INPUT);
    patch.rgb(frame, inputToFrame, input);
    for (int i = 0; i < input.length; i++) {
      input[i] /= 255f;
    }
    network.floats("image", 1, INPUT, INPUT, 3).put(input);
    Map<String, float[]> output = network.run();
    double presence = SsdDecoder.sigmoid(requireNonNull(output.get("presence"))[0]);
    float[] raw = requireNonNull(output.get("landmarks"));
    return new Mesh(
        points(raw, inputToFrame),
        MeshDepth.of(raw, inputToFrame),
        presence,
        view(output, region.patchToFrame(1)));
  }

  private static MeshView view(Map<String, float[]> output, Affine viewToFrame) {
    return new MeshView(
        List.of(
            new FeatureMap(48, requireNonNull(output.get("features48"))),
            new FeatureMap(24, requireNonNull(output.get("features24")))),
        new FeatureMap(12, requireNonNull(output.get("features12"))),
        viewToFrame);
  }

  private static FaceLandmarks points(float[] raw, Affine map) {
    double[] xy = new double[2 * LandmarkScheme.MESH_468.points()];
    for (int i = 0; i < LandmarkScheme.MESH_468.points(); i++) {
      double x = raw[VALUES_A_POINT * i];
      double y = raw[VALUES_A_POINT * i + 1];
      xy[2 * i] = map.applyX(x, y);
      xy[2 * i + 1] = map.applyY(x, y);
    }
    return new FaceLandmarks(LandmarkScheme.MESH_468, xy);
  }

  @Override
  public void close() {
    network.close();
  }
}

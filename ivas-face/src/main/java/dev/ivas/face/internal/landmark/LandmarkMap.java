package dev.ivas.face.internal.landmark;

import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Affine;
import dev.ivas.face.internal.mesh.MeshView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Leads from the mesh to iBUG's 68 points, which annotators set in other places than the mesh has
 * vertices: a linear map of the whole mesh, then for each point a linear correction by what the
 * mesh network saw around it.
 *
 * <p>Source of the corrections: Xiong and De la Torre, "Supervised Descent Method and its
 * Applications to Face Alignment", CVPR 2013, section 3. Immutable and thread-safe.
 */
public final class LandmarkMap {
  static final int VERTEX_VALUES = 2 * LandmarkScheme.MESH_468.points();
  static final int POINTS = LandmarkScheme.IBUG_68.points();
  static final int POINT_VALUES = 2 * POINTS;

  private static final int MAGIC = 0x49363801;

  private final LinearMap shape;
  private final List<LinearMap> corrections;

  /**
   * Puts a map together.
   *
   * @param shape from the mesh to the points, both in the face's own coordinates
   * @param corrections for each point, from the features around it to how it moves, in the face's
   *     own coordinates; empty for none
   */
  LandmarkMap(LinearMap shape, List<LinearMap> corrections) {
    this.shape = shape;
    this.corrections = List.copyOf(corrections);
  }

  /**
   * Reads a map.
   *
   * @param name what messages call it
   * @param bytes as {@link #toBytes} gives them
   * @return the map
   * @throws MissingModelException if they are not such bytes
   */
  public static LandmarkMap read(String name, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("it does not begin as one");
      }
      LandmarkMap map = read(in);
      if (in.read() >= 0) {
        throw new IOException("more follows after its end");
      }
      return map;
    } catch (IOException e) {
      throw new MissingModelException(
          "Model '%s' is no map of landmarks: put the original back.".formatted(name), e);
    }
  }

  private static LandmarkMap read(DataInputStream in) throws IOException {
    LinearMap shape = LinearMap.read(in, VERTEX_VALUES, POINT_VALUES);
    List<LinearMap> corrections = new ArrayList<>();
    for (int point = 0; point < POINTS; point++) {
      corrections.add(LinearMap.read(in, MeshView.FEATURES_AROUND, 2));
    }
    return new LandmarkMap(shape, corrections);
  }

  /** {@return the map as bytes} */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      shape.write(out);
      for (LinearMap correction : corrections) {
        correction.write(out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory can be written to", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Finds the points of a face.
   *
   * @param mesh {@code MESH_468}, in pixels of the frame
   * @param view what the network that found it saw
   * @return {@code IBUG_68}, in pixels of the frame
   */
  public FaceLandmarks find(FaceLandmarks mesh, MeshView view) {
    Affine viewToFrame = view.viewToFrame();
    FaceLandmarks inView = FaceGeometry.mapped(viewToFrame.inverse(), mesh);
    return FaceGeometry.mapped(viewToFrame, points(inView, view));
  }

  /** Finds the points of a mesh, both in shares of the view's side. */
  FaceLandmarks points(FaceLandmarks mesh, MeshView view) {
    Affine faceToView = FaceGeometry.toPicture(mesh);
    float[] own = FaceGeometry.floats(FaceGeometry.mapped(faceToView.inverse(), mesh));
    double[] xy = new double[POINT_VALUES];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = shape.output(i, own);
    }
    FaceLandmarks mapped =
        FaceGeometry.mapped(faceToView, new FaceLandmarks(LandmarkScheme.IBUG_68, xy));
    return corrections.isEmpty() ? mapped : corrected(mapped, faceToView, view);
  }

  private FaceLandmarks corrected(FaceLandmarks points, Affine faceToView, MeshView view) {
    double[] xy = points.toArray();
    float[] features = new float[MeshView.FEATURES_AROUND];
    for (int i = 0; i < POINTS; i++) {
      view.around(points.x(i), points.y(i), features);
      double dx = corrections.get(i).output(0, features);
      double dy = corrections.get(i).output(1, features);
      xy[2 * i] += faceToView.xx() * dx + faceToView.xy() * dy;
      xy[2 * i + 1] += faceToView.yx() * dx + faceToView.yy() * dy;
    }
    return new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
  }
}

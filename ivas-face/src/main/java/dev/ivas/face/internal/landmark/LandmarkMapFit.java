package dev.ivas.face.internal.landmark;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.face.internal.mesh.FaceLandmarker;
import dev.ivas.face.internal.mesh.FaceRegion;
import dev.ivas.face.internal.mesh.FaceSighter;
import dev.ivas.face.internal.mesh.MeshView;
import dev.ivas.models.OnnxModel;
import java.util.ArrayList;
import java.util.List;

/** Fits a {@link LandmarkMap} to labelled faces; confined to one thread. */
public final class LandmarkMapFit implements AutoCloseable {
  // Both chosen by cross-validation on HELEN's training faces; ten times more or less costs 1 % of
  // the error.
  private static final double SHAPE_PENALTY = 0.01;
  private static final double CORRECTION_PENALTY = 1;

  /** Corrections are learnt where the shape was fitted without the face in question. */
  private static final int INNER_FOLDS = 5;

  /** How a tracker's region may differ from the best one; every other one is seen in a mirror. */
  private static final List<Shift> VIEWS =
      List.of(
          new Shift(0, 0, 1, 0),
          new Shift(0, 0, 1, 0),
          new Shift(0, 0, 0.88, 0),
          new Shift(0, 0, 1.12, 0),
          new Shift(0.03, 0, 1, 0.06),
          new Shift(-0.03, 0, 1, -0.06),
          new Shift(0, 0.04, 1, 0),
          new Shift(0, -0.04, 1, 0));

  private final FaceSighter sighter;

  private record Shift(double x, double y, double scale, double angleRadians) {
    FaceRegion of(FaceRegion region) {
      return new FaceRegion(
          region.centerX() + x * region.side(),
          region.centerY() + y * region.side(),
          scale * region.side(),
          region.angleRadians() + angleRadians);
    }
  }

  /**
   * A face as the networks see it.
   *
   * @param mesh in shares of the view's side
   * @param truth iBUG's points, likewise
   */
  private record Example(FaceLandmarks mesh, FaceLandmarks truth, MeshView view) {
    Affine viewToFace() {
      return FaceGeometry.toPicture(mesh).inverse();
    }

    /** Returns how far a point must move, in the face's own coordinates. */
    double[] move(int point, FaceLandmarks from) {
      Affine turn = viewToFace();
      double dx = truth.x(point) - from.x(point);
      double dy = truth.y(point) - from.y(point);
      return new double[] {turn.xx() * dx + turn.xy() * dy, turn.yx() * dx + turn.yy() * dy};
    }
  }

  /** The mesh and the points of an example, in the face's own coordinates. */
  private record Shape(FaceLandmarks mesh, FaceLandmarks truth, int face) {
    static Shape of(Example example, int face) {
      Affine viewToFace = example.viewToFace();
      return new Shape(
          FaceGeometry.mapped(viewToFace, example.mesh()),
          FaceGeometry.mapped(viewToFace, example.truth()),
          face);
    }
  }

  /** Takes an example of a face. */
  private interface Pupil {
    void learn(Example example, int face);
  }

  /**
   * Prepares a fit.
   *
   * @param mesh MediaPipe's face mesh; must stay open as long as this
   * @param iris MediaPipe's iris model; must stay open as long as this
   */
  public LandmarkMapFit(OnnxModel mesh, OnnxModel iris) {
    this.sighter = new FaceSighter(mesh, iris);
  }

  /**
   * Fits a map.
   *
   * @param faces at least some hundred
   * @return the map
   */
  public LandmarkMap fit(List<LabelledFace> faces) {
    List<Shape> shapes = new ArrayList<>();
    show(faces, (example, face) -> shapes.add(Shape.of(example, face)));
    List<LandmarkMap> without = new ArrayList<>();
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      without.add(new LandmarkMap(fitShape(shapes, fold), List.of()));
    }
    List<RidgeRegression> corrections = new ArrayList<>();
    for (int point = 0; point < LandmarkMap.POINTS; point++) {
      corrections.add(new RidgeRegression(MeshView.FEATURES_AROUND, 2));
    }
    float[] features = new float[MeshView.FEATURES_AROUND];
    show(
        faces,
        (example, face) -> {
          FaceLandmarks points =
              without.get(face % INNER_FOLDS).points(example.mesh(), example.view());
          for (int i = 0; i < LandmarkMap.POINTS; i++) {
            example.view().around(points.x(i), points.y(i), features);
            corrections.get(i).add(features, example.move(i, points));
          }
        });
    return new LandmarkMap(
        fitShape(shapes, INNER_FOLDS),
        corrections.stream().map(one -> one.fit(CORRECTION_PENALTY)).toList());
  }

  private static LinearMap fitShape(List<Shape> shapes, int foldLeftOut) {
    RidgeRegression regression =
        new RidgeRegression(LandmarkMap.VERTEX_VALUES, LandmarkMap.POINT_VALUES);
    shapes.stream()
        .filter(shape -> shape.face() % INNER_FOLDS != foldLeftOut)
        .forEach(
            shape -> regression.add(FaceGeometry.floats(shape.mesh()), shape.truth().toArray()));
    return regression.fit(SHAPE_PENALTY);
  }

  private void show(List<LabelledFace> faces, Pupil pupil) {
    for (int face = 0; face < faces.size(); face++) {
      LabelledFace plain = faces.get(face);
      LabelledFace mirrored = plain.mirrored();
      for (int view = 0; view < VIEWS.size(); view++) {
        pupil.learn(see(view % 2 == 0 ? plain : mirrored, VIEWS.get(view)), face);
      }
    }
  }

  /**
   * Returns where the mesh network should look for a face that was detected.
   *
   * @param picture where it is
   * @param detected where the detector saw it
   * @return the region of the mesh that is found there
   */
  public FaceRegion region(Frame picture, FaceRegion detected) {
    return FaceRegion.of(sighter.mesh(picture, detected).points());
  }

  private Example see(LabelledFace face, Shift shift) {
    FaceLandmarker.Mesh mesh = sighter.mesh(face.picture(), shift.of(face.region()));
    FaceLandmarks points = sighter.refined(face.picture(), mesh).points();
    Affine frameToView = mesh.view().viewToFrame().inverse();
    return new Example(
        FaceGeometry.mapped(frameToView, points),
        FaceGeometry.mapped(frameToView, face.truth()),
        mesh.view());
  }

  /**
   * Finds the points of a face whose place is known.
   *
   * @param map what finds them
   * @param face the face; its truth is not looked at
   * @return {@code IBUG_68}, in pixels of the picture
   */
  public FaceLandmarks find(LandmarkMap map, LabelledFace face) {
    FaceLandmarker.Mesh mesh = sighter.mesh(face.picture(), face.region());
    return map.find(sighter.refined(face.picture(), mesh).points(), mesh.view());
  }

  @Override
  public void close() {
    sighter.close();
  }
}

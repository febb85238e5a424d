package dev.ivas.accuracy.landmark;

import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.LandmarkScheme;
import dev.ivas.core.media.Frame;
import dev.ivas.face.dlib.DlibLandmarker;

/** dlib's regression trees in the faces that IVAS finds, framed about as dlib's detector would. */
final class TreeLandmarker {
  // Fitted on 30 boxes of dlib's detector: the side by that of the face's box, and how much lower.
  private static final double SIDE = 0.97;
  private static final double DROP = 0.03;

  // dlib's points count whole pixels from the middle of the first one.
  private static final double MIDDLE_OF_PIXEL = 0.5;

  private final DlibLandmarker landmarker;

  TreeLandmarker(DlibLandmarker landmarker) {
    this.landmarker = landmarker;
  }

  FaceLandmarks find(Frame picture, FaceFound face) {
    FaceBox box = face.box();
    double side = SIDE * Math.sqrt(box.area());
    double left = box.centerX() - side / 2;
    double top = box.centerY() - side / 2 + DROP * side;
    FaceLandmarks points = landmarker.find(picture, new FaceBox(left, top, side, side, 1));
    double[] xy = points.toArray();
    for (int i = 0; i < xy.length; i++) {
      xy[i] += MIDDLE_OF_PIXEL;
    }
    return new FaceLandmarks(LandmarkScheme.IBUG_68, xy);
  }
}

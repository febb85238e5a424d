package dev.ivas.accuracy.landmark;

import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Frame;
import java.util.List;

/** Finds iBUG's 68 points of all faces in a picture; confined to one thread. */
interface Landmarker extends AutoCloseable {
  List<FaceLandmarks> find(Frame picture);

  @Override
  void close();
}

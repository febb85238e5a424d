package dev.ivas.accuracy.landmark;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.models.ModelStore;
import java.util.List;

/** What IVAS uses: the mesh, and what is made of it. */
final class MeshLandmarker implements Landmarker {
  private final FaceModels models;
  private final PictureFaces faces;

  MeshLandmarker(ModelStore store) {
    this.models = FaceModels.open(store);
    this.faces = models.newPictureFaces();
  }

  @Override
  public List<FaceLandmarks> find(Frame picture) {
    return faces.find(picture).stream().map(FaceFound::landmarks).toList();
  }

  @Override
  public void close() {
    faces.close();
    models.close();
  }
}

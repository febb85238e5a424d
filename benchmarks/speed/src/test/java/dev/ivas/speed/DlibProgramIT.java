package dev.ivas.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs g++ and Debian's libdlib-dev and libdlib-data. */
class DlibProgramIT {
  @Test
  void findsPointsAndTakesTime() throws Exception {
    TestData.require("/usr/include/dlib/image_processing/shape_predictor.h");
    Path predictor = TestData.require("/usr/share/dlib/shape_predictor_68_face_landmarks.dat");
    List<GoldFaces.Face> faces = GoldFaces.read(TestData.require("landmarks/dlib-gold"));

    try (DlibProgram dlib = DlibProgram.start(predictor)) {
      List<double[]> points = dlib.points(faces.subList(0, 2));
      assertThat(points).hasSize(2).allMatch(xy -> xy.length == 136);
      assertThat(points.get(0)[0]).isEqualTo(69); // as dlib-68.json has it
      assertThat(dlib.millis(10)).isPositive();
    }
  }
}

package dev.ivas.face.dlib;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.error.MissingModelException;
import dev.ivas.core.face.FaceBox;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.media.Frame;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DlibLandmarkerTest {
  @TempDir private Path folder;

  @Test
  void findsTheVeryPointsOfDlib() throws IOException {
    DlibLandmarker landmarker =
        DlibLandmarker.open(
            TestData.require("/usr/share/dlib/shape_predictor_68_face_landmarks.dat"));
    Path gold = TestData.require("landmarks/dlib-gold/dlib-68.json");
    JsonNode images = new ObjectMapper().readTree(gold.toFile()).get("images");
    assertThat(images).hasSize(30);
    for (JsonNode image : images) {
      Frame frame = pgm(gold.resolveSibling(image.get("pgm").asText()));
      FaceLandmarks points = landmarker.find(frame, box(image.get("rect")));
      for (int i = 0; i < 68; i++) {
        JsonNode point = image.get("points").get(i);
        assertThat(new double[] {points.x(i), points.y(i)})
            .as("point %d of %s", i, image.get("pgm"))
            .containsExactly(point.get(0).asDouble(), point.get(1).asDouble());
      }
    }
  }

  @Test
  void addsTheLeavesToTheInitialShape() throws IOException {
    DlibLandmarker landmarker = open(ShapePredictorBytes.smallest());
    FaceLandmarks points = landmarker.find(black(50, 50), new FaceBox(10, 20, 21, 11, 1));
    assertThat(points.x(0)).isEqualTo(10 + 20);
    assertThat(points.y(67)).isEqualTo(20 + 10);
  }

  @Test
  void looksAtBoxesBeyondTheFrame() throws IOException {
    DlibLandmarker landmarker = open(ShapePredictorBytes.smallest());
    FaceLandmarks points = landmarker.find(black(5, 5), new FaceBox(-1e12, 1e12, 3e9, 3e9, 1));
    assertThat(points.x(0)).isFinite();
  }

  @Test
  void saysWhereTheFileCanBeHad() {
    assertThatThrownBy(() -> DlibLandmarker.open(folder.resolve("none.dat")))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining("none.dat")
        .hasMessageContaining("libdlib-data");
    assertThatThrownBy(() -> DlibLandmarker.open(folder)).isInstanceOf(MissingModelException.class);
  }

  @Test
  void refusesAFileCutAnywhere() {
    byte[] whole = ShapePredictorBytes.smallest();
    IntStream.range(0, whole.length)
        .forEach(
            length ->
                assertThatThrownBy(() -> open(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(MissingModelException.class)
                    .hasMessageContaining("ends too early"));
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsNoShapePredictor(String why, byte[] bytes) {
    assertThatThrownBy(() -> open(bytes))
        .isInstanceOf(MissingModelException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("Fetch the file again");
  }

  static Object[][] refusesWhatIsNoShapePredictor() {
    return new Object[][] {
      {"the version is 2", header().integers(2).bytes()},
      {"a number of 15 bytes", new byte[] {0x0f, 0, 0}},
      {"it finds 5 points", header().integers(1).shape(5).bytes()},
      {"the number of cascades", start().integers(-1).bytes()},
      {"ends too early", start().integers(1000).bytes()},
      {"ends too early", start().integers(1, 100_000).bytes()},
      {"the number of trees", start().integers(1, 1L << 40).bytes()},
      {"a tree has 2 splits", start().integers(1, 1, 2).bytes()},
      {"ends too early", start().integers(1, 1, 4095).bytes()},
      {"an anchor is 68", start().forest().anchors(68).deltas().bytes()},
      {"the number of features", start().forest().integers(1, 1, 0).deltas().bytes()},
      {"more follows", start().forest().anchors(0).deltas().integers(0).bytes()},
      {"a value beyond", header().integers(1, -136, -1, 1, 500).bytes()},
      {"a value beyond", header().integers(1, -136, -1, 1, 32_000).bytes()},
    };
  }

  private static ShapePredictorBytes header() {
    return new ShapePredictorBytes();
  }

  private static ShapePredictorBytes start() {
    return header().integers(1).shape(68);
  }

  private DlibLandmarker open(byte[] bytes) throws IOException {
    return DlibLandmarker.open(Files.write(folder.resolve("predictor.dat"), bytes));
  }

  private static Frame black(int width, int height) {
    return Frame.gray8(ByteBuffer.allocate(width * height), width, width, height, 0);
  }

  private static FaceBox box(JsonNode rect) {
    double left = rect.get(0).asDouble();
    double top = rect.get(1).asDouble();
    return new FaceBox(
        left, top, rect.get(2).asDouble() - left + 1, rect.get(3).asDouble() - top + 1, 1);
  }

  /** Reads a binary PGM with a header of three lines. */
  private static Frame pgm(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String[] header = new String(bytes, 0, 20, ISO_8859_1).split("\\s", 5);
    int width = Integer.parseInt(header[1]);
    int height = Integer.parseInt(header[2]);
    int start = bytes.length - width * height;
    return Frame.gray8(
        ByteBuffer.wrap(bytes, start, width * height).slice(), width, width, height, 0);
  }
}

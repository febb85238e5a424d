package dev.ivas.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nu.pattern.OpenCV;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** The converted models against other programs that run the originals. */
class ConversionGoldenTest {
  /** Float32 sums in another order: measured at most 3.7e-4 on values up to 399. */
  private static final float TOLERANCE = 5e-4f;

  private static final Path MEDIAPIPE =
      Path.of(System.getProperty("ivas.test.npm", "target/npm/node_modules"))
          .resolve("@mediapipe/face_mesh/face_mesh_solution_packed_assets.data");

  @BeforeAll
  static void loadOpenCv() {
    OpenCV.loadLocally();
  }

  @Test
  void detectorAgreesWithOpenCv() throws IOException {
    float[] image = pattern(128);
    Map<String, float[]> ours = run("face_detection_short_range", 128, image);
    List<float[]> reference =
        opencv(3757224, 3986256, 128, image, List.of("regressors", "classificators"));
    assertThat(ours.get("boxes")).hasSize(896 * 16).containsExactly(reference.get(0), within());
    assertThat(ours.get("scores")).hasSize(896).containsExactly(reference.get(1), within());
  }

  @Test
  void meshAgreesWithOpenCv() throws IOException {
    float[] image = pattern(192);
    Map<String, float[]> ours = run("face_landmark", 192, image);
    List<float[]> reference =
        opencv(2495952, 3737848, 192, image, List.of("conv2d_21", "conv2d_31"));
    assertThat(ours.get("landmarks")).hasSize(468 * 3).containsExactly(reference.get(0), within());
    assertThat(ours.get("presence")).hasSize(1).containsExactly(reference.get(1), within());
  }

  @Test
  void irisAgreesWithTensorFlowJs() throws IOException {
    float[] found = run("iris", 64, pattern(64)).get("landmarks");
    assertThat(found).hasSize(76 * 3).containsExactly(golden("iris-tfjs.txt"), within());
  }

  private static Offset<Float> within() {
    return Offset.offset(TOLERANCE);
  }

  private static Map<String, float[]> run(String name, int size, float[] image) {
    try (OnnxModel model = ModelStore.ofClassPath().open(name);
        OnnxRun run = model.newRun()) {
      run.floats("image", 1, size, size, 3).put(image);
      return run.run();
    }
  }

  /** Runs a part of MediaPipe's file with OpenCV's own reader of TensorFlow Lite. */
  private static List<float[]> opencv(
      int from, int to, int size, float[] image, List<String> outputs) throws IOException {
    byte[] tflite = Arrays.copyOfRange(Files.readAllBytes(MEDIAPIPE), from, to);
    Net net = Dnn.readNetFromTFLite(new MatOfByte(tflite));
    Mat blob = new Mat(new int[] {1, 3, size, size}, CvType.CV_32F);
    blob.put(new int[] {0, 0, 0, 0}, channelsFirst(image, size));
    net.setInput(blob);
    List<Mat> results = new ArrayList<>();
    net.forward(results, outputs);
    return results.stream().map(ConversionGoldenTest::numbers).toList();
  }

  private static float[] numbers(Mat mat) {
    float[] numbers = new float[(int) mat.total()];
    mat.reshape(1, 1).get(0, 0, numbers);
    return numbers;
  }

  private static float[] channelsFirst(float[] image, int size) {
    float[] planes = new float[image.length];
    for (int pixel = 0; pixel < size * size; pixel++) {
      for (int channel = 0; channel < 3; channel++) {
        planes[channel * size * size + pixel] = image[pixel * 3 + channel];
      }
    }
    return planes;
  }

  /** A pattern of integers over 255, the same in every language. */
  static float[] pattern(int size) {
    float[] image = new float[size * size * 3];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        for (int c = 0; c < 3; c++) {
          image[(y * size + x) * 3 + c] = (7 * x + 5 * y + 60 * c + (x * y >> 3)) % 256 / 255f;
        }
      }
    }
    return image;
  }

  private static float[] golden(String file) throws IOException {
    try (InputStream stream = ConversionGoldenTest.class.getResourceAsStream(file)) {
      String[] lines = new String(stream.readAllBytes(), StandardCharsets.US_ASCII).split("\n");
      float[] numbers = new float[lines.length];
      for (int i = 0; i < lines.length; i++) {
        numbers[i] = Float.parseFloat(lines[i]);
      }
      return numbers;
    }
  }
}

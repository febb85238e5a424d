package dev.ivas.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceLandmarks;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.media.Affine;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.FrameGeometry;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.testdata.TestData;
import dev.ivas.media.MediaFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A person of a clip, shown in ways that cameras show people: the points stay where they are. */
class FaceConditionsIT {
  private static final int PATIENCE = 30;

  private static FaceModels models;
  private static Frame picture;
  private static FaceFound face;

  @BeforeAll
  static void open() {
    models = FaceModels.open();
    picture = firstFrame("video/talking/pyfeat_single_face.mp4");
    face = track(picture).orElseThrow();
  }

  @AfterAll
  static void close() {
    models.close();
  }

  @Test
  void aFaceOf40PixelsIsFound() {
    double scale = 40 / face.box().width();
    assertThat(error(shown(1280, 720, scale, 900, 300, 1), scale, 900, 300)).isLessThan(0.08);
  }

  @Test
  void aFaceThatFillsTheFrameIsFound() {
    double scale = 1000 / face.box().height();
    double x = 960 - scale * face.box().centerX();
    double y = 540 - scale * face.box().centerY();
    assertThat(error(shown(1920, 1080, scale, x, y, 1), scale, x, y)).isLessThan(0.04);
  }

  @Test
  void aFaceInAPortraitIsFound() {
    double scale = 1080.0 / picture.width();
    assertThat(error(shown(1080, 1920, scale, 0, 700, 1), scale, 0, 700)).isLessThan(0.04);
  }

  @Test
  void aFaceInTheDarkIsFound() {
    Frame dark = shown(picture.width(), picture.height(), 1, 0, 0, 0.12);
    assertThat(error(dark, 1, 0, 0)).isLessThan(0.06);
    double light = track(dark).orElseThrow().quality().light();
    assertThat(light).isLessThan(face.quality().light());
  }

  @Test
  void aFaceInBlackAndWhiteIsFound() {
    Mat gray = new Mat();
    Imgproc.cvtColor(mat(picture), gray, Imgproc.COLOR_BGR2GRAY);
    Frame frame = Frame.gray8(bytes(gray), picture.width(), picture.width(), picture.height(), 0);
    assertThat(error(frame, 1, 0, 0)).isLessThan(0.03);
  }

  /** Returns the mean distance of the points from where they must be, by that of the eyes. */
  private static double error(Frame frame, double scale, double x, double y) {
    FaceLandmarks found = track(frame).orElseThrow().landmarks();
    FaceLandmarks truth = face.landmarks();
    Affine map = new Affine(scale, 0, x, 0, scale, y);
    double sum = 0;
    for (int i = 0; i < truth.scheme().points(); i++) {
      sum +=
          Math.hypot(
              found.x(i) - map.applyX(truth.x(i), truth.y(i)),
              found.y(i) - map.applyY(truth.x(i), truth.y(i)));
    }
    return sum / truth.scheme().points() / (scale * truth.distance(36, 45));
  }

  /** Shows a still picture for as long as a tracker may need to search it all. */
  private static Optional<FaceFound> track(Frame frame) {
    try (FaceTracker tracker = models.newTracker(FaceTrackerOptions.defaults())) {
      Optional<FaceFound> found = Optional.empty();
      for (int i = 0; i < PATIENCE; i++) {
        FaceObservation seen = tracker.track(at(frame, 40_000L * i));
        found = seen.found();
      }
      return found;
    }
  }

  private static Frame at(Frame frame, long micros) {
    return Frame.of(
        frame.format(),
        List.of(frame.plane(0)),
        new int[] {frame.strideBytes(0)},
        new FrameGeometry(frame.width(), frame.height(), micros));
  }

  /** Returns the picture scaled, moved and darkened, on a gray wall. */
  private static Frame shown(
      int width, int height, double scale, double x, double y, double brightness) {
    Mat map = new Mat(2, 3, CvType.CV_64F);
    // OpenCV counts from the middle of the first pixel, we from its corner.
    double half = (scale - 1) / 2;
    map.put(0, 0, scale, 0, x + half, 0, scale, y + half);
    Mat target = new Mat();
    Scalar wall = new Scalar(120, 125, 130);
    Mat source = mat(picture);
    if (scale < 1) {
      // Without it, shrinking would leave out pixels.
      Imgproc.GaussianBlur(source, source, new Size(), 0.4 / scale);
    }
    Imgproc.warpAffine(source, target, map, new Size(width, height), Imgproc.INTER_LINEAR, 0, wall);
    target.convertTo(target, -1, brightness, 0);
    return Frame.bgr24(bytes(target), 3 * width, width, height, 0);
  }

  private static Mat mat(Frame frame) {
    int row = 3 * frame.width();
    byte[] pixels = new byte[row * frame.height()];
    for (int y = 0; y < frame.height(); y++) {
      frame.plane(0).get(y * frame.strideBytes(0), pixels, y * row, row);
    }
    Mat mat = new Mat(frame.height(), frame.width(), CvType.CV_8UC3);
    mat.put(0, 0, pixels);
    return mat;
  }

  private static ByteBuffer bytes(Mat mat) {
    byte[] bytes = new byte[(int) (mat.total() * mat.elemSize())];
    mat.get(0, 0, bytes);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  private static Frame firstFrame(String clip) {
    List<Frame> first = new ArrayList<>();
    try (MediaSource source = MediaFile.open(TestData.require(clip))) {
      MediaSink sink =
          new MediaSink() {
            @Override
            public void accept(Frame frame) {
              first.add(frame.copy());
            }

            @Override
            public void accept(PcmBuffer pcm) {}
          };
      while (first.isEmpty() && source.next(sink)) {
        // The sink does the work.
      }
    }
    return first.get(0);
  }
}

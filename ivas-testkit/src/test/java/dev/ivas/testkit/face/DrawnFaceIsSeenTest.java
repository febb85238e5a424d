package dev.ivas.testkit.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.FaceTracker;
import dev.ivas.face.FaceTrackerOptions;
import dev.ivas.gaze.GazeEstimate;
import dev.ivas.gaze.GazeEstimator;
import dev.ivas.gaze.blink.EyeAspectRatio;
import dev.ivas.gaze.blink.OpenProbability;
import dev.ivas.gaze.eyestate.EyeStateRecognizer;
import dev.ivas.models.ModelStore;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The networks that look at people's faces take the drawn ones for faces, and measure them right.
 */
class DrawnFaceIsSeenTest {
  private static final double TURN = Math.toRadians(14);
  private static FaceModels models;
  private static EyeStateRecognizer eyeStates;

  @BeforeAll
  static void open() {
    models = FaceModels.open();
    eyeStates = new EyeStateRecognizer(ModelStore.ofClassPath());
  }

  @AfterAll
  static void close() {
    eyeStates.close();
    models.close();
  }

  static List<Look> looks() {
    return Look.ALL;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPoseIsFoundWithHighConfidence(Look look) {
    Expression face = Expression.NEUTRAL;
    List<Expression> poses =
        List.of(
            face,
            face.withHead(new HeadPose(TURN, 0, 0)),
            face.withHead(new HeadPose(-TURN, 0, 0)),
            face.withHead(new HeadPose(0, TURN, 0)),
            face.withHead(new HeadPose(0, -TURN, 0)),
            face.withHead(new HeadPose(0, 0, TURN)),
            face.withHead(new HeadPose(TURN, -TURN / 2, -TURN / 2)),
            face.withSmile(1),
            face.withMouth(1),
            face.withLids(1));
    for (Expression pose : poses) {
      FaceFound found = see(look, pose);
      assertThat(found.box().score()).as("%s", pose).isGreaterThan(0.9);
      assertThat(found.quality().overall()).as("%s", pose).isGreaterThan(0.9);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void turnsAreMeasuredAsTheyWereDrawn(Look look) {
    // A drawing has no depth of its own: 5 degrees, and half of a nod.
    double tolerance = Math.toRadians(5);
    HeadPose rest = see(look, Expression.NEUTRAL).headPose();
    HeadPose left = see(look, Expression.NEUTRAL.withHead(new HeadPose(TURN, 0, 0))).headPose();
    HeadPose tilted = see(look, Expression.NEUTRAL.withHead(new HeadPose(0, 0, TURN))).headPose();
    HeadPose down = see(look, Expression.NEUTRAL.withHead(new HeadPose(0, -TURN, 0))).headPose();
    assertThat(left.yawRadians()).isCloseTo(TURN, within(tolerance));
    assertThat(tilted.rollRadians()).isCloseTo(TURN, within(tolerance));
    assertThat(down.pitchRadians() - rest.pitchRadians()).isBetween(-1.2 * TURN, -0.4 * TURN);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void looksAsideAreMeasuredOnTheSideTheyWereDrawn(Look look) {
    double aside = Math.toRadians(20);
    double least = Math.toRadians(9);
    GazeEstimate rest = gaze(look, Expression.NEUTRAL);
    GazeEstimate left = gaze(look, Expression.NEUTRAL.withGaze(aside, 0));
    GazeEstimate right = gaze(look, Expression.NEUTRAL.withGaze(-aside, 0));
    GazeEstimate up = gaze(look, Expression.NEUTRAL.withGaze(0, 1.15 * aside));
    GazeEstimate down = gaze(look, Expression.NEUTRAL.withGaze(0, -aside));
    assertThat(yaw(left) - yaw(rest)).isGreaterThan(least);
    assertThat(yaw(right) - yaw(rest)).isLessThan(-least);
    assertThat(pitch(up) - pitch(rest)).isGreaterThan(least);
    assertThat(pitch(down) - pitch(rest)).isLessThan(-least);
    assertThat(Math.abs(yaw(up) - yaw(down))).isLessThan(least);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void closedLidsAreMeasuredAsClosed(Look look) {
    double open = openness(look, Expression.NEUTRAL);
    assertThat(openness(look, Expression.NEUTRAL.withLids(1))).isLessThan(0.5 * open);
    double down = Math.toRadians(18);
    assertThat(openness(look, Expression.NEUTRAL.withGaze(0, -down))).isGreaterThan(0.75 * open);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void openAndClosedEyesAreToldFromTheirPixels(Look look) {
    OpenProbability open = openProbability(look, Expression.NEUTRAL);
    OpenProbability closed = openProbability(look, Expression.NEUTRAL.withLids(1));
    // Some drawings look half shut to a network that learnt from photographs.
    assertThat(Math.min(open.left(), open.right()))
        .isGreaterThan(2 * Math.max(closed.left(), closed.right()));
  }

  private static double yaw(GazeEstimate gaze) {
    return gaze.toCamera().yawRadians();
  }

  private static double pitch(GazeEstimate gaze) {
    return gaze.toCamera().pitchRadians();
  }

  private static GazeEstimate gaze(Look look, Expression expression) {
    return GazeEstimator.estimate(see(look, expression), 1).orElseThrow();
  }

  private static double openness(Look look, Expression expression) {
    return EyeAspectRatio.of(see(look, expression).landmarks()).mean();
  }

  private static OpenProbability openProbability(Look look, Expression expression) {
    BufferedImage image = Pictures.of(look, expression);
    return eyeStates.recognize(frame(pixels(image), 0), see(look, expression).landmarks());
  }

  /** Follows a still face for two frames, as in a video. */
  private static FaceFound see(Look look, Expression expression) {
    ByteBuffer pixels = pixels(Pictures.of(look, expression));
    try (FaceTracker tracker = models.newTracker(FaceTrackerOptions.defaults())) {
      tracker.track(frame(pixels, 0));
      return tracker.track(frame(pixels, 40_000)).found().orElseThrow();
    }
  }

  private static ByteBuffer pixels(BufferedImage image) {
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  private static Frame frame(ByteBuffer pixels, long micros) {
    return Frame.bgr24(pixels, 3 * Pictures.WIDTH, Pictures.WIDTH, Pictures.HEIGHT, micros);
  }
}

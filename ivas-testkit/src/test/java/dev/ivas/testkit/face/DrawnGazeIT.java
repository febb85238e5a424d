package dev.ivas.testkit.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.face.HeadPose;
import dev.ivas.core.media.Frame;
import dev.ivas.face.FaceModels;
import dev.ivas.face.PictureFaces;
import dev.ivas.gaze.GazeAngles;
import dev.ivas.gaze.GazeEstimator;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.RescaleOp;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Drawn people look where we know, over head poses, glasses, light and sizes; prints mean errors
 * and which directions are taken for which.
 */
class DrawnGazeIT {
  private static final double LIMIT = 8;
  private static final List<GazeAngles> LOOKS_AT =
      List.of(
          degrees(0, 0),
          degrees(13, 0),
          degrees(-13, 0),
          degrees(25, 0),
          degrees(-25, 0),
          degrees(0, 20),
          degrees(0, -20));
  private static final List<HeadPose> HEADS =
      List.of(
          new HeadPose(0, 0, 0),
          new HeadPose(Math.toRadians(12), 0, 0),
          new HeadPose(Math.toRadians(-12), 0, 0),
          new HeadPose(0, Math.toRadians(8), 0),
          new HeadPose(0, 0, Math.toRadians(10)));

  private static FaceModels models;
  private static PictureFaces faces;

  @BeforeAll
  static void open() {
    models = FaceModels.open();
    faces = models.newPictureFaces();
  }

  @AfterAll
  static void close() {
    faces.close();
    models.close();
  }

  /** How faces are shown: their size and light by the usual, and how the head is turned. */
  private record Setting(String name, double size, float light, List<HeadPose> heads) {}

  @Test
  void knownGazeIsFound() {
    List<Setting> settings =
        List.of(
            new Setting("turned heads", 1, 1f, HEADS),
            new Setting("half the size", 0.5, 1f, HEADS.subList(0, 1)),
            new Setting("a third of the size", 1 / 3.0, 1f, HEADS.subList(0, 1)),
            new Setting("dark", 1, 0.3f, HEADS.subList(0, 1)));
    for (Setting setting : settings) {
      Tally tally = new Tally();
      for (Look look : Look.ALL) {
        judge(setting, look, tally);
      }
      System.err.printf(Locale.ROOT, "%s: %s%n", setting.name(), tally);
      assertThat(tally.rightShare()).as(setting.name()).isGreaterThan(0.9);
      assertThat(tally.meanYawError()).as(setting.name()).isLessThan(4);
      assertThat(tally.meanPitchError()).as(setting.name()).isLessThan(4);
    }
  }

  private static void judge(Setting setting, Look look, Tally tally) {
    HeadPose upright = HEADS.get(0);
    GazeAngles neutral = see(setting, look, upright, LOOKS_AT.get(0));
    for (HeadPose head : setting.heads()) {
      for (GazeAngles target : LOOKS_AT) {
        tally.add(target, see(setting, look, head, target).minus(neutral));
      }
    }
  }

  private static GazeAngles see(Setting setting, Look look, HeadPose head, GazeAngles target) {
    Expression expression =
        Expression.NEUTRAL.withHead(head).withGaze(target.yawRadians(), target.pitchRadians());
    BufferedImage image = shown(Pictures.of(look, expression), setting);
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int width = image.getWidth();
    FaceFound face =
        faces
            .find(Frame.bgr24(ByteBuffer.wrap(bytes), 3 * width, width, image.getHeight(), 0))
            .get(0);
    return GazeEstimator.estimate(face, 1).orElseThrow().toCamera();
  }

  private static BufferedImage shown(BufferedImage picture, Setting setting) {
    int width = (int) Math.round(picture.getWidth() * setting.size());
    int height = (int) Math.round(picture.getHeight() * setting.size());
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return new RescaleOp(setting.light(), 0, null).filter(small, null);
  }

  private static GazeAngles degrees(double yaw, double pitch) {
    return new GazeAngles(Math.toRadians(yaw), Math.toRadians(pitch));
  }

  /** Errors and a confusion matrix. */
  private static final class Tally {
    private final Map<GazeDirection, Map<GazeDirection, Integer>> told =
        new EnumMap<>(GazeDirection.class);
    private final List<GazeAngles> errors = new ArrayList<>();
    private int right;

    void add(GazeAngles target, GazeAngles seen) {
      errors.add(seen.minus(target));
      GazeDirection truth = direction(target);
      GazeDirection answer = direction(seen);
      right += truth == answer ? 1 : 0;
      told.computeIfAbsent(truth, any -> new EnumMap<>(GazeDirection.class))
          .merge(answer, 1, Integer::sum);
    }

    double rightShare() {
      return right / (double) errors.size();
    }

    double meanYawError() {
      return mean(errors.stream().mapToDouble(GazeAngles::yawRadians).toArray());
    }

    double meanPitchError() {
      return mean(errors.stream().mapToDouble(GazeAngles::pitchRadians).toArray());
    }

    private static double mean(double[] radians) {
      double sum = 0;
      for (double value : radians) {
        sum += Math.abs(Math.toDegrees(value));
      }
      return sum / radians.length;
    }

    private static GazeDirection direction(GazeAngles gaze) {
      double yaw = Math.toDegrees(gaze.yawRadians());
      double pitch = Math.toDegrees(gaze.pitchRadians());
      if (Math.hypot(yaw, pitch) < LIMIT) {
        return GazeDirection.CENTER;
      }
      if (Math.abs(yaw) >= Math.abs(pitch)) {
        return yaw > 0 ? GazeDirection.LEFT : GazeDirection.RIGHT;
      }
      return pitch > 0 ? GazeDirection.UP : GazeDirection.DOWN;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d pictures, mean error %.1f degrees in yaw, %.1f in pitch; seen as told: %s",
          errors.size(),
          meanYawError(),
          meanPitchError(),
          told);
    }
  }
}

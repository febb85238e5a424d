package dev.ivas.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceMissing;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.media.Frame;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.GazeSection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GazeAnalyzerTest {
  private static final long FRAME = 33_333;

  /** Seconds: two frames, for directions are smoothed. */
  private static final double TWO_FRAMES = 2 * FRAME / 1e6 + 1e-6;

  @Test
  void isFoundByServiceLoader() {
    assertThat(ServiceLoader.load(ModalityAnalyzer.class))
        .hasAtLeastOneElementOfType(GazeAnalyzer.class);
  }

  @Nested
  class Directions {
    @Test
    void secondsOfEachDirectionAreThoseDrawn() {
      Interview interview =
          new Interview()
              .look(0, 0, 6)
              .look(25, 0, 2)
              .look(0, 0, 2)
              .look(-25, 0, 3)
              .look(0, 25, 1)
              .look(0, -25, 1.5);
      GazeSection section = section(interview.frames);
      assertThat(section.seconds().get(GazeDirection.CENTER)).isCloseTo(8, within(0.2));
      assertThat(section.seconds().get(GazeDirection.LEFT)).isCloseTo(2, within(TWO_FRAMES));
      assertThat(section.seconds().get(GazeDirection.RIGHT)).isCloseTo(3, within(TWO_FRAMES));
      assertThat(section.seconds().get(GazeDirection.UP)).isCloseTo(1, within(TWO_FRAMES));
      assertThat(section.seconds().get(GazeDirection.DOWN)).isCloseTo(1.5, within(TWO_FRAMES));
      assertThat(section.segments())
          .extracting(GazeSection.Segment::direction)
          .containsExactly(
              GazeDirection.CENTER,
              GazeDirection.LEFT,
              GazeDirection.CENTER,
              GazeDirection.RIGHT,
              GazeDirection.UP,
              GazeDirection.DOWN);
      assertThat(section.shiftsPerMinute()).isCloseTo(5 * 60 / 15.5, within(0.5));
    }

    @Test
    void sharesSumToOneAndSegmentsAddUpToTheSeconds() {
      GazeSection section = section(wandering(7).frames);
      assertThat(sumOfShares(section)).isCloseTo(1, within(1e-9));
      for (GazeDirection direction : GazeDirection.values()) {
        double sum =
            section.segments().stream()
                .filter(segment -> segment.direction() == direction)
                .mapToDouble(segment -> segment.end() - segment.start())
                .sum();
        assertThat(section.seconds().get(direction)).isCloseTo(sum, within(1e-6));
      }
    }

    @Test
    void mirroredInterviewSwapsLeftAndRightAndNothingElse() {
      for (int seed = 0; seed < 40; seed++) {
        List<FaceObservation> straight = wandering(seed).frames;
        List<FaceObservation> flipped = new ArrayList<>();
        for (FaceObservation observation : straight) {
          flipped.add(SyntheticFace.mirrored((FaceFound) observation));
        }
        GazeSection a = section(straight);
        GazeSection b = section(flipped);
        assertThat(b.left()).as("seed %d", seed).isEqualTo(a.right());
        assertThat(b.right()).isEqualTo(a.left());
        assertThat(b.center()).isEqualTo(a.center());
        assertThat(b.up()).isEqualTo(a.up());
        assertThat(b.down()).isEqualTo(a.down());
        assertThat(b.unknown()).isEqualTo(a.unknown());
        assertThat(b.blinks()).isEqualTo(a.blinks());
        assertThat(b.engagement()).isEqualTo(a.engagement());
      }
    }

    @Test
    void frameRateMayVary() {
      Interview steady = new Interview().look(0, 0, 6).look(25, 0, 3);
      Interview varying = new Interview();
      varying.interval = 15_000;
      varying.look(0, 0, 6);
      varying.interval = 120_000;
      varying.look(25, 0, 3);
      assertThat(section(varying.frames).left())
          .isCloseTo(section(steady.frames).left(), within(0.03));
    }

    @Test
    void timesMayStartAnywhere() {
      Interview late = new Interview();
      late.now = 3_600_000_000L;
      GazeSection shifted = section(late.look(0, 0, 3).look(25, 0, 3).frames);
      GazeSection plain = section(new Interview().look(0, 0, 3).look(25, 0, 3).frames);
      assertThat(shifted.seconds()).isEqualTo(plain.seconds());
      assertThat(shifted.segments().get(0).start()).isEqualTo(3600);
    }

    @Test
    void cameraBesideTheScreenIsLearnt() {
      Interview interview = new Interview().look(5, -7, 60).look(30, -7, 12);
      GazeSection section = section(interview.frames);
      assertThat(section.center()).isCloseTo(60 / 72.0, within(0.02));
      assertThat(section.left()).isCloseTo(12 / 72.0, within(0.02));
    }

    @Test
    void whoeverAlwaysLooksAsideNeverLooksAtTheCamera() {
      GazeSection section = section(new Interview().look(22, 0, 60).frames);
      assertThat(section.left()).isEqualTo(1);
      assertThat(section.eyeContactShare()).isZero();
    }

    @Test
    void eyesWithoutIrisesOrOfBadQualityAreUnknown() {
      Interview interview = new Interview().look(0, 0, 4);
      interview.face = SyntheticFace.looking(0, 0).withoutIrises();
      interview.show(2);
      interview.face = SyntheticFace.looking(0, 0);
      interview.quality = 0.05;
      interview.show(2);
      assertThat(section(interview.frames).unknown()).isCloseTo(0.5, within(0.01));
    }
  }

  @Nested
  class Blinking {
    @Test
    void blinksAreCountedTimedAndUnknown() {
      Interview interview = new Interview();
      for (int i = 0; i < 10; i++) {
        interview.look(0, 0, 2.8);
        interview.face = SyntheticFace.looking(0, 0).withEar(0.05);
        interview.show(0.2);
      }
      GazeSection section = section(interview.look(0, 0, 1).frames);
      assertThat(section.blinks().count()).isEqualTo(10);
      assertThat(section.blinks().perMinute()).isCloseTo(10 * 60 / 31.0, within(0.5));
      assertThat(section.blinks().events().get(0).start()).isCloseTo(2.8, within(0.04));
      assertThat(section.unknown()).isCloseTo(2 / 31.0, within(0.01));
      assertThat(section.eyeContactShare()).isEqualTo(1);
      assertThat(section.shiftsPerMinute()).isZero();
      assertThat(section.meanEyeAspectRatio()).isCloseTo((29 * 0.3 + 2 * 0.05) / 31, within(0.003));
    }

    @Test
    void closedEyesAreUnknownButNoBlink() {
      Interview interview = new Interview().look(0, 0, 4);
      interview.face = SyntheticFace.looking(0, 0).withEar(0.05);
      GazeSection section = section(interview.show(2).look(0, 0, 2).frames);
      assertThat(section.blinks().count()).isZero();
      assertThat(section.unknown()).isCloseTo(0.25, within(0.02));
    }
  }

  @Nested
  class Missing {
    @Test
    void noFrameOrNoFaceIsAbsent() {
      assertThat(missing(List.of())).isEqualTo(ModalityStatus.ABSENT);
      List<FaceObservation> empty = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        empty.add(new FaceMissing(i * FRAME, 0));
      }
      assertThat(missing(empty)).isEqualTo(ModalityStatus.ABSENT);
    }

    @Test
    void aGlimpseOrBlindEyesAreWithheld() {
      assertThat(missing(new Interview().look(0, 0, 0.5).frames))
          .isEqualTo(ModalityStatus.WITHHELD);
      Interview blind = new Interview();
      blind.face = SyntheticFace.looking(0, 0).withoutIrises();
      assertThat(missing(blind.show(5).frames)).isEqualTo(ModalityStatus.WITHHELD);
    }

    @Test
    void timeWithoutAFaceCountsNowhere() {
      Interview interview = new Interview().look(0, 0, 3);
      for (int i = 0; i < 300; i++) {
        interview.frames.add(new FaceMissing(interview.now, 0));
        interview.now += FRAME;
      }
      GazeSection section = section(interview.look(25, 0, 3).frames);
      assertThat(section.left()).isCloseTo(0.5, within(0.02));
      assertThat(sumOfShares(section)).isCloseTo(1, within(1e-9));
    }

    private static ModalityStatus missing(List<FaceObservation> frames) {
      ModalityResult result = analyse(frames, AnalysisContext.DEFAULT);
      assertThat(result).isInstanceOf(ModalityMissing.class);
      return result.status();
    }
  }

  @Test
  void engagementObeysThePolicy() {
    List<FaceObservation> frames = new Interview().look(0, 0, 5).frames;
    assertThat(section(frames).engagement()).isBetween(0.9, 1.0);
    ModalityPresent european =
        (ModalityPresent) analyse(frames, new AnalysisContext(Policy.EU_RECRUITMENT, 0));
    assertThat(((GazeSection) european.findings()).engagement()).isNull();
  }

  @Test
  void seriesHasARowForEveryFrame() {
    Interview interview = new Interview().look(20, -15, 2);
    interview.frames.add(new FaceMissing(interview.now, 0));
    ModalityPresent result = (ModalityPresent) analyse(interview.frames, AnalysisContext.DEFAULT);
    List<float[]> rows = new ArrayList<>();
    result.series().forEach((micros, values) -> rows.add(values.clone()));
    assertThat(rows).hasSize(interview.frames.size());
    int x = result.series().columns().indexOf("gaze_angle_x");
    int y = result.series().columns().indexOf("gaze_angle_y");
    int direction = result.series().columns().indexOf("gaze_direction");
    assertThat(rows.get(5)[x]).isPositive();
    assertThat(rows.get(5)[y]).as("OpenFace counts downwards").isPositive();
    int yaw = result.series().columns().indexOf("gaze_yaw");
    int pitch = result.series().columns().indexOf("gaze_pitch");
    assertThat(rows.get(5)[yaw]).as("py-feat counts to the right").isNegative();
    assertThat(rows.get(5)[pitch]).isNegative();
    assertThat(rows.get(5)[direction]).isEqualTo(0);
    assertThat(rows.get(rows.size() - 1)).containsOnly(Float.NaN);
    result.series().close();
  }

  private static double sumOfShares(GazeSection s) {
    return s.center() + s.left() + s.right() + s.up() + s.down() + s.unknown();
  }

  private static GazeSection section(List<FaceObservation> frames) {
    ModalityPresent result = (ModalityPresent) analyse(frames, AnalysisContext.DEFAULT);
    result.series().close();
    return (GazeSection) result.findings();
  }

  private static ModalityResult analyse(List<FaceObservation> frames, AnalysisContext context) {
    try (GazeAnalyzer analyzer = new GazeAnalyzer();
        ModalitySession session = analyzer.open(context)) {
      ByteBuffer pixel = ByteBuffer.allocateDirect(1);
      for (FaceObservation face : frames) {
        session.accept(Frame.gray8(pixel, 1, 1, 1, face.timestampMicros()), face);
      }
      return session.finish();
    }
  }

  private static Interview wandering(int seed) {
    Random random = new Random(seed);
    Interview interview = new Interview();
    for (int i = 0; i < 25; i++) {
      interview.face =
          SyntheticFace.looking(12 * random.nextGaussian(), 10 * random.nextGaussian())
              .withHead(15 * random.nextGaussian(), 5 * random.nextGaussian(), 10);
      interview.show(0.2 + random.nextDouble());
      interview.face = interview.face.withEar(0.06);
      interview.show(0.15);
    }
    return interview;
  }

  /** Frames of a drawn face, one after the other. */
  private static final class Interview {
    private final List<FaceObservation> frames = new ArrayList<>();
    private SyntheticFace face = SyntheticFace.looking(0, 0);
    private double quality = 1;
    private long interval = FRAME;
    private long now;

    Interview look(double yawDegrees, double pitchDegrees, double seconds) {
      face = SyntheticFace.looking(yawDegrees, pitchDegrees);
      return show(seconds);
    }

    Interview show(double seconds) {
      long end = now + Math.round(seconds * 1e6);
      for (; now < end; now += interval) {
        frames.add(face.at(now, quality));
      }
      return this;
    }
  }
}

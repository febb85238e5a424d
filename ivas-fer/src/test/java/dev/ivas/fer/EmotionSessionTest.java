package dev.ivas.fer;

import static dev.ivas.fer.EmotionProbabilitiesTest.sureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.FaceMissing;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.media.Frame;
import dev.ivas.core.report.EmotionSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EmotionSessionTest {
  private static final long INTERVAL = 33_333;

  /** Stands for the network: bright faces are happy, dark ones sad. */
  private final List<FaceCrop> judged = new ArrayList<>();

  private final EmotionSession session =
      new EmotionSession(
          EmotionOptions.defaults(),
          crop -> {
            judged.add(crop);
            return sureOf(crop.at(24, 24) > 0.5 ? Emotion.HAPPY : Emotion.SAD);
          });

  @AfterEach
  void close() {
    session.close();
  }

  @Nested
  class Missing {
    @Test
    void noFrameAtAllIsAbsent() {
      assertMissing(session.finish(), ModalityStatus.ABSENT, "no picture");
    }

    @Test
    void noFaceInAnyFrameIsAbsent() {
      feed(0, 60, 200, micros -> new FaceMissing(micros, 0));

      assertMissing(session.finish(), ModalityStatus.ABSENT, "in any of 60 frames");
      assertThat(judged).isEmpty();
    }

    @Test
    void aFaceSeenTooShortlyIsWithheld() {
      feed(0, 15, 200, micros -> DrawnFaces.found(micros, 1, 0.9));
      feed(15, 100, 200, micros -> new FaceMissing(micros, 0));

      assertMissing(session.finish(), ModalityStatus.WITHHELD, "0.50 s");
    }

    @Test
    void aFaceTooPoorToJudgeIsWithheld() {
      feed(0, 100, 200, micros -> DrawnFaces.found(micros, 1, 0.1));

      assertMissing(session.finish(), ModalityStatus.WITHHELD, "0.00 s");
      assertThat(judged).isEmpty();
    }
  }

  @Test
  void distributionAndTimelineTellWhatWasSeen() {
    feed(0, 90, 30, micros -> DrawnFaces.found(micros, 1, 0.9));
    feed(90, 120, 220, micros -> DrawnFaces.found(micros, 1, 0.9));
    EmotionSection section = section(session.finish());

    double sum = section.distribution().values().stream().mapToDouble(p -> p).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(section.distribution().keySet()).containsExactly(Emotion.values());
    // One interval between judged frames, 67 ms, of 4 s.
    assertThat(section.distribution().get(Emotion.SAD)).isCloseTo(0.75, within(0.02));
    assertThat(section.dominant()).isEqualTo(Emotion.SAD);
    assertThat(section.timeline())
        .extracting(EmotionSection.Segment::label)
        .containsExactly(Emotion.SAD, Emotion.HAPPY);
    assertThat(section.transitions()).containsOnlyKeys("sad>happy");
  }

  @Test
  void everyFrameHasARowAndEverySecondOneAJudgement() {
    feed(0, 60, 200, micros -> DrawnFaces.found(micros, 1, 0.9));
    feed(60, 90, 200, micros -> new FaceMissing(micros, 0));
    ModalityPresent present = (ModalityPresent) session.finish();

    assertThat(present.series().columns())
        .containsExactly("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral");
    assertThat(present.series().rows()).isEqualTo(90);
    present
        .series()
        .forEach(
            (micros, values) -> {
              boolean hasFace = micros < 60 * INTERVAL;
              float[] expected = new float[7];
              Arrays.fill(expected, hasFace ? 0 : Float.NaN);
              expected[3] = hasFace ? 1 : Float.NaN;
              assertThat(Arrays.equals(values, expected)).isTrue();
            });
    assertThat(judged).hasSize(30);
    present.series().close();
  }

  @Test
  void anotherFaceIsJudgedAtOnceAndIsNoTransition() {
    feed(0, 61, 30, micros -> DrawnFaces.found(micros, 1, 0.9));
    feed(61, 121, 220, micros -> DrawnFaces.found(micros, 2, 0.9));
    EmotionSection section = section(session.finish());

    assertThat(section.transitions()).isEmpty();
    assertThat(section.timeline()).hasSize(2);
    assertThat(section.timeline().get(1).start()).isCloseTo(61 * INTERVAL / 1e6, within(1e-9));
  }

  @Test
  void aHoleInTheVideoIsNotFilled() {
    feed(0, 60, 200, micros -> DrawnFaces.found(micros, 1, 0.9));
    feed(360, 420, 200, micros -> DrawnFaces.found(micros, 1, 0.9));
    EmotionSection section = section(session.finish());

    assertThat(section.timeline()).hasSize(2);
    // The last frame before the hole is shown for half a second.
    assertThat(section.timeline().get(0).end()).isCloseTo(59 * INTERVAL / 1e6 + 0.5, within(1e-9));
    assertThat(section.timeline().get(1).end()).isCloseTo(420 * INTERVAL / 1e6, within(1e-9));
  }

  @Test
  void fewJudgedFramesAreNoticed() {
    feed(0, 60, 200, micros -> DrawnFaces.found(micros, 1, 0.9));
    feed(60, 240, 200, micros -> new FaceMissing(micros, 0));
    ModalityPresent present = (ModalityPresent) session.finish();

    assertThat(present.notices()).singleElement().asString().contains("25 % of the frames");
    present.series().close();
  }

  private void feed(int from, int to, int brightness, LongFunction<FaceObservation> face) {
    for (int i = from; i < to; i++) {
      long micros = i * INTERVAL;
      Frame frame = DrawnFaces.frame(128, 128, micros, (x, y) -> brightness);
      session.accept(frame, face.apply(micros));
    }
  }

  private static EmotionSection section(ModalityResult result) {
    ModalityPresent present = (ModalityPresent) result;
    present.series().close();
    return (EmotionSection) present.findings();
  }

  private static void assertMissing(ModalityResult result, ModalityStatus status, String part) {
    assertThat(result)
        .isInstanceOfSatisfying(
            ModalityMissing.class,
            missing -> {
              assertThat(missing.status()).isEqualTo(status);
              assertThat(missing.reason()).contains(part);
            });
  }
}

package dev.ivas.fer;

import static dev.ivas.fer.EmotionProbabilitiesTest.sureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.report.EmotionSection.Segment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmotionTimelineTest {
  private static final long STEP = 50_000;
  private static final EmotionProbabilities SAD = sureOf(Emotion.SAD);
  private static final EmotionProbabilities HAPPY = sureOf(Emotion.HAPPY);

  private final EmotionTimeline timeline =
      new EmotionTimeline(EmotionOptions.builder().smoothing(Duration.ZERO).build());

  @Test
  void aLastingChangeIsDatedFromItsBeginning() {
    add(0, 2_000_000, SAD);
    add(2_000_000, 3_000_000, HAPPY);
    timeline.interrupt(3_000_000);

    assertThat(timeline.segments())
        .containsExactly(new Segment(0, 2, Emotion.SAD, 1), new Segment(2, 3, Emotion.HAPPY, 1));
    assertThat(timeline.transitions()).containsExactly(Map.entry("sad>happy", 1));
  }

  @Test
  void aShortFlickerChangesNothingButTheMean() {
    add(0, 1_000_000, SAD);
    add(1_000_000, 1_400_000, HAPPY);
    add(1_400_000, 2_000_000, SAD);
    timeline.interrupt(2_000_000);

    assertThat(timeline.segments()).hasSize(1);
    assertThat(timeline.segments().get(0).label()).isEqualTo(Emotion.SAD);
    assertThat(timeline.segments().get(0).probability()).isCloseTo(0.8, within(1e-12));
    assertThat(timeline.transitions()).isEmpty();
  }

  @Test
  void aNarrowLeadDoesNotTakeOver() {
    EmotionProbabilities bitHappier = new EmotionProbabilities(0, 0, 0, 0.54, 0.46, 0, 0);
    add(0, 1_000_000, SAD);
    add(1_000_000, 3_000_000, bitHappier);
    timeline.interrupt(3_000_000);

    assertThat(timeline.segments()).extracting(Segment::label).containsExactly(Emotion.SAD);
  }

  @Test
  void theFirstLabelIsReplacedWhenItDoesNotLast() {
    add(0, 200_000, SAD);
    add(200_000, 2_000_000, HAPPY);
    timeline.interrupt(2_000_000);

    assertThat(timeline.segments()).extracting(Segment::label).containsExactly(Emotion.HAPPY);
    assertThat(timeline.segments().get(0).start()).isZero();
    assertThat(timeline.segments().get(0).probability()).isCloseTo(0.9, within(1e-12));
    assertThat(timeline.transitions()).isEmpty();
  }

  @Test
  void anInterruptionSeparatesAndIsNoTransition() {
    add(0, 1_000_000, SAD);
    timeline.interrupt(1_000_000);
    add(5_000_000, 6_000_000, HAPPY);
    timeline.interrupt(6_000_000);

    assertThat(timeline.segments())
        .containsExactly(new Segment(0, 1, Emotion.SAD, 1), new Segment(5, 6, Emotion.HAPPY, 1));
    assertThat(timeline.transitions()).isEmpty();
    assertThat(timeline.judgedMicros()).isEqualTo(2_000_000);
  }

  @Test
  void eachFrameCountsForTheTimeItHolds() {
    timeline.add(0, SAD);
    timeline.add(100_000, HAPPY);
    timeline.interrupt(400_000);

    assertThat(timeline.distribution().of(Emotion.HAPPY)).isCloseTo(0.75, within(1e-12));
    assertThat(timeline.distribution().of(Emotion.SAD)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void shiftingTimeShiftsTheSegmentsOnly() {
    EmotionTimeline early = new EmotionTimeline(EmotionOptions.defaults());
    EmotionTimeline late = new EmotionTimeline(EmotionOptions.defaults());
    for (int i = 0; i < 200; i++) {
      EmotionProbabilities now = i / 40 % 2 == 0 ? SAD : HAPPY;
      early.add(i * STEP, now);
      late.add(7_000_000 + i * STEP, now);
    }
    early.interrupt(10_000_000);
    late.interrupt(17_000_000);

    assertThat(late.transitions()).isEqualTo(early.transitions()).containsEntry("sad>happy", 2);
    assertThat(late.distribution()).isEqualTo(early.distribution());
    assertThat(late.segments()).hasSameSizeAs(early.segments());
    for (int i = 0; i < early.segments().size(); i++) {
      assertThat(late.segments().get(i).start() - early.segments().get(i).start())
          .isCloseTo(7, within(1e-9));
    }
  }

  @Test
  void withoutAnyFaceThereIsNothing() {
    timeline.interrupt(1_000_000);

    assertThat(timeline.segments()).isEmpty();
    assertThat(timeline.judgedMicros()).isZero();
    assertThatIllegalStateException().isThrownBy(timeline::distribution);
  }

  private void add(long from, long to, EmotionProbabilities probabilities) {
    for (long t = from; t < to; t += STEP) {
      timeline.add(t, probabilities);
    }
  }
}

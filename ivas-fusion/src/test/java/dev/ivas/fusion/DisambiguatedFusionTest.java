package dev.ivas.fusion;

import static dev.ivas.fusion.Interviews.COACHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.AudioSection.F0Point;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.GazeSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One stretch from 40 to 50 s that a face alone leaves between two expressions. */
class DisambiguatedFusionTest {
  private final FusionStrategy fusion = new DisambiguatedFusion(new LateFusion());

  /**
   * Neutral but for the stretch, whose label has 0.5; {@code other} is all the rest of the doubt.
   */
  private static EmotionSection doubtful(Emotion label, Emotion other) {
    return new EmotionSection(
        Map.of(Emotion.NEUTRAL, 0.5, label, 0.26, other, 0.24),
        Emotion.NEUTRAL,
        List.of(
            new EmotionSection.Segment(0, 40, Emotion.NEUTRAL, 0.9),
            new EmotionSection.Segment(40, 50, label, 0.4)),
        Map.of());
  }

  private static GazeSection lookingThere(GazeDirection direction) {
    return Interviews.gaze(
        0.8,
        5.0,
        0.5,
        List.of(
            new GazeSection.Segment(0, 40, GazeDirection.CENTER),
            new GazeSection.Segment(40, 50, direction)));
  }

  private static AudioSection voice(DoubleUnaryOperator hzAt) {
    List<F0Point> contour = new ArrayList<>();
    for (double time = 0; time < 50; time += 0.1) {
      contour.add(new F0Point(time, hzAt.applyAsDouble(time)));
    }
    AudioSection plain = Interviews.audio(List.of(), 150.0, null);
    return new AudioSection(
        plain.durationSeconds(),
        plain.rms(),
        plain.loudnessDb(),
        plain.zeroCrossingRate(),
        new AudioSection.F0(200, 20, 100, 400, 1, contour),
        null,
        null,
        null,
        null,
        null,
        plain.speechShare(),
        plain.pauses(),
        plain.fillers(),
        plain.wordsPerMinute(),
        null);
  }

  private FusionSection fuse(
      EmotionSection emotion, @Nullable GazeSection gaze, @Nullable AudioSection audio) {
    return fusion.fuse(new FusionInput(emotion, gaze, audio, null, COACHING, 50));
  }

  private static double of(FusionSection fused, Emotion emotion) {
    int index = fused.vector().names().indexOf("emotion." + emotion.label());
    return fused.vector().values().get(index);
  }

  @Test
  void surpriseWithEyesTurnedAwayLeansToFear() {
    EmotionSection seen = doubtful(Emotion.SURPRISE, Emotion.FEAR);
    FusionSection fused = fuse(seen, lookingThere(GazeDirection.LEFT), null);
    assertThat(of(fused, Emotion.FEAR)).isGreaterThan(0.24);
    assertThat(of(fused, Emotion.FEAR) + of(fused, Emotion.SURPRISE)).isCloseTo(0.5, within(1e-9));
    assertThat(of(fused, Emotion.NEUTRAL)).isCloseTo(0.5, within(1e-9));
    assertThat(fused.scores().get("emotion").evidence())
        .anySatisfy(
            e ->
                assertThat(e.why())
                    .isEqualTo("apparent surprise, read with gaze and voice as fear"));
  }

  @Test
  void surpriseWithAWideVoiceStaysSurprise() {
    EmotionSection seen = doubtful(Emotion.SURPRISE, Emotion.FEAR);
    DoubleUnaryOperator wide = t -> 200 * (t < 40 ? 1 : Math.pow(2, 0.5 * Math.sin(9 * t)));
    FusionSection fused = fuse(seen, null, voice(wide));
    assertThat(of(fused, Emotion.SURPRISE)).isGreaterThan(0.26);
  }

  @Test
  void fearWithEyesCastDownAndALowVoiceLeansToSadness() {
    EmotionSection seen = doubtful(Emotion.FEAR, Emotion.SAD);
    FusionSection fused =
        fuse(seen, lookingThere(GazeDirection.DOWN), voice(t -> t < 40 ? 200 : 150));
    assertThat(of(fused, Emotion.SAD)).isGreaterThan(0.24);
    assertThat(fused.scores().get("emotion").evidence())
        .anySatisfy(e -> assertThat(e.why()).endsWith("as sad"));
  }

  @Test
  void sadnessWithAHighVoiceLeansToFear() {
    EmotionSection seen = doubtful(Emotion.SAD, Emotion.FEAR);
    FusionSection fused = fuse(seen, null, voice(t -> t < 40 ? 150 : 210));
    assertThat(of(fused, Emotion.FEAR)).isGreaterThan(0.24);
  }

  @Test
  void fullCuesTripleTheOdds() {
    EmotionSection seen =
        new EmotionSection(
            Map.of(Emotion.SURPRISE, 0.5, Emotion.FEAR, 0.5),
            Emotion.SURPRISE,
            List.of(new EmotionSection.Segment(40, 50, Emotion.SURPRISE, 0.5)),
            Map.of());
    FusionSection fused = fuse(seen, lookingThere(GazeDirection.LEFT), null);
    assertThat(of(fused, Emotion.FEAR)).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void certaintyIsNotMoved() {
    FusionSection fused =
        fuse(Interviews.always(Emotion.SURPRISE), lookingThere(GazeDirection.LEFT), null);
    assertThat(of(fused, Emotion.SURPRISE)).isEqualTo(1);
  }

  @Test
  void withoutCuesNothingMoves() {
    EmotionSection seen = doubtful(Emotion.FEAR, Emotion.SAD);
    FusionInput faceAlone = new FusionInput(seen, null, null, null, COACHING, 50);
    assertThat(fusion.fuse(faceAlone)).isEqualTo(new LateFusion().fuse(faceAlone));
  }

  @Test
  void otherExpressionsAreLeftAlone() {
    EmotionSection seen = doubtful(Emotion.HAPPY, Emotion.SURPRISE);
    FusionInput input =
        new FusionInput(seen, lookingThere(GazeDirection.LEFT), null, null, COACHING, 50);
    assertThat(fusion.fuse(input)).isEqualTo(new LateFusion().fuse(input));
  }
}

package dev.ivas.fusion;

import static dev.ivas.fusion.Interviews.COACHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Evidence;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LateFusionTest {
  private final LateFusion fusion = new LateFusion();

  @Nested
  class Scores {
    @Test
    void alwaysHappyIsFullAlwaysSadIsNothing() {
      assertThat(emotionScore(Emotion.HAPPY)).isEqualTo(100);
      assertThat(emotionScore(Emotion.SAD)).isZero();
      assertThat(emotionScore(Emotion.NEUTRAL)).isEqualTo(50);
    }

    @Test
    void eyeContactHalfwayUpItsBandWithSteadyGazeIsSixteenTwentyFifths() {
      GazeSection gaze = Interviews.gaze(0.35, 20.0, null);
      double expected = 100 * (0.5 * 0.5 + 0.2 * 1) / 0.7;
      assertThat(gazeScore(gaze)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void engagementCountsWhereItIsKnown() {
      assertThat(gazeScore(Interviews.gaze(0.6, 20.0, 0.5))).isCloseTo(85, within(1e-9));
    }

    @Test
    void blinksDoNotCount() {
      GazeSection calm = Interviews.gaze(0.5, 30.0, 0.5);
      GazeSection blinking =
          new GazeSection(
              calm.center(),
              calm.left(),
              calm.right(),
              calm.up(),
              calm.down(),
              calm.unknown(),
              calm.seconds(),
              calm.eyeContactShare(),
              calm.shiftsPerMinute(),
              calm.segments(),
              new GazeSection.Blinks(90, 90.0, List.of()),
              0.2,
              calm.engagement());
      assertThat(gazeScore(blinking)).isEqualTo(gazeScore(calm));
    }

    @Test
    void longPausesCostAndShortOnesDoNot() {
      List<Span> brief = List.of(new Span(5, 5.4), new Span(12, 12.4));
      List<Span> lengthy = List.of(new Span(5, 8), new Span(12, 15));
      assertThat(audioScore(Interviews.audio(brief, 170.0, null))).isEqualTo(100);
      double mean = 100 * (0.30 * 0 + 0.20 * 1 + 0.35 * 1) / 0.85;
      assertThat(audioScore(Interviews.audio(lengthy, 170.0, null))).isCloseTo(mean, within(1e-9));
    }

    @Test
    void wordsTellThePaceBeforeSyllablesDo() {
      assertThat(audioScore(Interviews.audio(List.of(), 80.0, 4.9)))
          .isLessThan(audioScore(Interviews.audio(List.of(), null, 4.9)));
    }

    @Test
    void languageIsTheMeanOfItsLines() {
      FusionSection fused =
          fusion.fuse(Interviews.ofLanguage(Map.of("clarity", 40, "structure", 80)));
      assertThat(fused.scores().get("language").value()).isEqualTo(60);
      assertThat(fused.scores().get("language").level()).isEqualTo("GOOD");
    }

    private double emotionScore(Emotion emotion) {
      FusionInput input =
          new FusionInput(Interviews.always(emotion), null, null, null, COACHING, 60);
      return fusion.fuse(input).scores().get("emotion").value();
    }

    private double gazeScore(GazeSection gaze) {
      FusionInput input = new FusionInput(null, gaze, null, null, COACHING, 60);
      return fusion.fuse(input).scores().get("gaze").value();
    }

    private double audioScore(AudioSection audio) {
      FusionInput input = new FusionInput(null, null, audio, null, COACHING, 60);
      return fusion.fuse(input).scores().get("audio").value();
    }
  }

  @Nested
  class Combination {
    @Test
    void absentModalityIsLeftOutAndWeightsGrowInProportion() {
      FusionInput input =
          new FusionInput(
              Interviews.always(Emotion.NEUTRAL),
              Interviews.gaze(0.6, 0.0, 1.0),
              null,
              null,
              COACHING,
              60);
      FusionSection fused = fusion.fuse(input);
      assertThat(fused.scores()).containsOnlyKeys("emotion", "gaze", "overall");
      assertThat(fused.scores().get("emotion").weight()).isCloseTo(0.2 / 0.45, within(1e-12));
      assertThat(fused.scores().get("overall").value())
          .isCloseTo((0.2 * 50 + 0.25 * 100) / 0.45, within(1e-9));
      assertThat(fused.withoutModality().get("emotion")).isCloseTo(100, within(1e-9));
      assertThat(fused.withoutModality().get("gaze")).isCloseTo(50, within(1e-9));
    }

    @Test
    void withoutTheOnlyModalityNothingIsLeft() {
      FusionSection fused = fusion.fuse(Interviews.ofLanguage(Map.of("clarity", 40)));
      assertThat(fused.withoutModality()).containsOnlyKeys("language").containsValue(null);
    }

    @Test
    void nothingFoundGivesAnEmptySection() {
      FusionSection fused = fusion.fuse(new FusionInput(null, null, null, null, COACHING, 0));
      assertThat(fused.scores()).isEmpty();
      assertThat(fused.withoutModality()).isEmpty();
      assertThat(fused.vector().names()).isEmpty();
    }

    @Test
    void gazeThatWasNeverToldIsNotScored() {
      FusionInput input =
          new FusionInput(
              Interviews.always(Emotion.HAPPY),
              Interviews.gaze(null, null, null),
              null,
              null,
              COACHING,
              60);
      assertThat(fusion.fuse(input).scores()).containsOnlyKeys("emotion", "overall");
    }

    @Test
    void weightsThatAreAllZeroGiveNoOverallScore() {
      LateFusion languageOnly = new LateFusion(FusionWeightsTest.weights(0, 0, 0, 1));
      FusionInput input =
          new FusionInput(Interviews.always(Emotion.HAPPY), null, null, null, COACHING, 60);
      assertThat(languageOnly.fuse(input).scores()).containsOnlyKeys("emotion");
    }
  }

  @Nested
  class Intervals {
    @Test
    void steadyBehaviourHasNoSpread() {
      FusionInput input =
          new FusionInput(Interviews.always(Emotion.NEUTRAL), null, null, null, COACHING, 60);
      FusionSection.Score score = fusion.fuse(input).scores().get("emotion");
      assertThat(score.high() - score.low()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aLongerInterviewOfTheSameKindIsSurer() {
      assertThat(spreadOfGaze(600)).isLessThan(0.6 * spreadOfGaze(60));
      assertThat(spreadOfGaze(60)).isGreaterThan(5);
    }

    @Test
    void theSeedDecidesTheDraws() {
      FusionInput input = Interviews.glancing(60, COACHING);
      assertThat(fusion.fuse(input)).isEqualTo(fusion.fuse(input));
      FusionInput other = Interviews.glancing(60, new AnalysisContext(Policy.COACHING, 1));
      assertThat(fusion.fuse(other).scores()).isNotEqualTo(fusion.fuse(input).scores());
    }

    private double spreadOfGaze(double duration) {
      FusionSection.Score score =
          fusion.fuse(Interviews.glancing(duration, COACHING)).scores().get("gaze");
      return score.high() - score.low();
    }
  }

  @Nested
  class EvidenceSpans {
    @Test
    void longestMomentsComeFirstAndSayWhatIsToBeSeen() {
      List<GazeSection.Segment> segments =
          List.of(
              new GazeSection.Segment(0, 4, GazeDirection.CENTER),
              new GazeSection.Segment(4, 4.9, GazeDirection.UP),
              new GazeSection.Segment(4.9, 12, GazeDirection.CENTER),
              new GazeSection.Segment(12, 14.5, GazeDirection.LEFT));
      FusionInput input =
          new FusionInput(
              null, Interviews.gaze(0.7, 10.0, null, segments), null, null, COACHING, 14.5);
      assertThat(fusion.fuse(input).scores().get("gaze").evidence())
          .containsExactly(
              new Evidence(4.9, 12, "looks at the camera for 7.1 s"),
              new Evidence(0, 4, "looks at the camera for 4.0 s"),
              new Evidence(12, 14.5, "looks to their own left for 2.5 s"));
    }
  }

  @Test
  void namesTheNumberThatIsNone() {
    FusionInput input =
        new FusionInput(null, Interviews.gaze(0.5, 10.0, Double.NaN), null, null, COACHING, 60);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fusion.fuse(input))
        .withMessageContaining("gaze.engagement");
  }
}

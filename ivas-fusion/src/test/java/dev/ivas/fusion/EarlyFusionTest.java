package dev.ivas.fusion;

import static dev.ivas.fusion.Interviews.COACHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Score;
import dev.ivas.core.testdata.Sections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EarlyFusionTest {
  private static final LinearModel TWO_TERMS =
      new LinearModel(
          50,
          new TreeMap<>(
              Map.of(
                  "audio.wordsPerMinute", new LinearModel.Term(150, 30, 10),
                  "language.clarity", new LinearModel.Term(60, 20, -4))));

  private static FusionInput spoken(double wordsPerMinute) {
    return new FusionInput(
        null, null, Interviews.audio(List.of(), wordsPerMinute, null), null, COACHING, 60);
  }

  private static FusionInput spokenAndSaid(double wordsPerMinute, int clarity) {
    return new FusionInput(
        null,
        null,
        Interviews.audio(List.of(), wordsPerMinute, null),
        Interviews.ofLanguage(Map.of("clarity", clarity)).language(),
        COACHING,
        60);
  }

  @Test
  void addsTheTermsToTheIntercept() {
    FusionSection fused = new EarlyFusion(TWO_TERMS).fuse(spokenAndSaid(180, 40));
    assertThat(fused.scores().get("overall").value()).isCloseTo(50 + 10 + 4, within(1e-9));
    assertThat(fused.scores().get("audio").contribution()).isCloseTo(25 + 10, within(1e-9));
    assertThat(fused.scores().get("language").contribution()).isCloseTo(25 + 4, within(1e-9));
    assertThat(fused.scores().get("audio").value()).isCloseTo(50 + 2 * 10, within(1e-9));
    assertThat(fused.withoutModality().get("audio")).isCloseTo(54, within(1e-9));
  }

  @Test
  void whatIsMissingCountsAsItsCenter() {
    assertThat(new EarlyFusion(TWO_TERMS).fuse(spoken(180)).scores().get("overall").value())
        .isEqualTo(
            new EarlyFusion(TWO_TERMS)
                .fuse(spokenAndSaid(180, 60))
                .scores()
                .get("overall")
                .value());
  }

  @Test
  void aStrayNumberCountsThreeScalesAtMost() {
    assertThat(new EarlyFusion(TWO_TERMS).fuse(spoken(1e6)).scores().get("overall").value())
        .isCloseTo(80, within(1e-9));
  }

  @Test
  void agreesWithLateFusionAtTheCornersOfTheBands() {
    FusionInput best =
        new FusionInput(Interviews.always(Emotion.HAPPY), null, null, null, COACHING, 60);
    assertThat(new EarlyFusion().fuse(best).scores().get("overall").value())
        .isGreaterThan(50)
        .isLessThanOrEqualTo(100);
    FusionInput plain = Interviews.ofLanguage(Map.of("clarity", 100, "structure", 0));
    assertThat(new EarlyFusion().fuse(plain).scores().get("overall").value())
        .isCloseTo(50, within(1e-9));
  }

  @Test
  void contributionsAddUpAndScoresStayInRange() {
    for (int seed = 0; seed < 150; seed++) {
      Sections sections = new Sections(seed, 60);
      FusionInput input =
          new FusionInput(
              seed % 5 == 0 ? null : sections.emotion(),
              seed % 7 == 0 ? null : sections.gaze(),
              seed % 3 == 0 ? null : sections.audio(),
              seed % 2 == 0 ? null : sections.language(),
              new AnalysisContext(Policy.COACHING, seed),
              60);
      Map<String, Score> scores = new EarlyFusion().fuse(input).scores();
      double points = 0;
      for (Map.Entry<String, Score> score : scores.entrySet()) {
        assertThat(score.getValue().low()).isBetween(0.0, score.getValue().value());
        assertThat(score.getValue().high()).isBetween(score.getValue().value(), 100.0);
        points += score.getKey().equals("overall") ? 0 : score.getValue().contribution();
      }
      double overall = scores.isEmpty() ? 0 : scores.get("overall").value();
      assertThat(points).isCloseTo(overall, within(1e-9));
    }
  }

  @Test
  void prohibitedNumbersNeverCount() {
    FusionInput input =
        new FusionInput(
            Interviews.always(Emotion.HAPPY),
            Interviews.gaze(0.5, 20.0, 1.0),
            null,
            null,
            new AnalysisContext(Policy.EU_RECRUITMENT, 1),
            60);
    FusionSection fused = new EarlyFusion().fuse(input);
    assertThat(fused.vector().names()).doesNotContain("gaze.engagement", "emotion.happy");
    assertThat(fused.scores()).containsOnlyKeys("gaze", "overall");
  }

  @Test
  void nothingSeenAndHeardHasNoScore() {
    FusionInput nothing = new FusionInput(null, null, null, null, COACHING, 60);
    assertThat(new EarlyFusion().fuse(nothing).scores()).isEmpty();
  }

  @Test
  void aBrokenModelIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LinearModel.Term(0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new LinearModel.Term(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LinearModel(50, new TreeMap<>()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinearModel(101, TWO_TERMS.terms()))
        .withMessageContaining("[0, 100]");
  }
}

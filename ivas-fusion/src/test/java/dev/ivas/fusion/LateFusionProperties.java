package dev.ivas.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Score;
import dev.ivas.core.testdata.Sections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LateFusionProperties {
  private static final int INTERVIEWS = 150;

  @Test
  void scoresIntervalsAndWeightsStayInTheirRanges() {
    forAll(
        Policy.COACHING,
        (input, fused) -> {
          for (Score score : fused.scores().values()) {
            assertThat(score.value()).isBetween(0.0, 100.0);
            assertThat(score.low()).isBetween(0.0, score.value());
            assertThat(score.high()).isBetween(score.value(), 100.0);
            assertThat(score.weight()).isBetween(0.0, 1.0);
            assertThat(score.level()).isEqualTo(Level.of(score.value()).name());
          }
        });
  }

  @Test
  void contributionsAddUpToTheOverallScoreAndWeightsToOne() {
    forAll(
        Policy.COACHING,
        (input, fused) -> {
          Score overall = fused.scores().get(LateFusion.OVERALL);
          if (overall == null) {
            assertThat(fused.scores()).isEmpty();
            return;
          }
          double points = -overall.contribution();
          double weights = -overall.weight();
          for (Score score : fused.scores().values()) {
            points += score.contribution();
            weights += score.weight();
          }
          assertThat(points).isCloseTo(overall.value(), within(1e-9));
          assertThat(weights).isCloseTo(1, within(1e-9));
        });
  }

  @Test
  void withoutAModalityIsWhatFusionGivesWithoutIt() {
    forAll(
        Policy.COACHING,
        (input, fused) -> {
          if (!fused.withoutModality().containsKey("gaze")) {
            return;
          }
          FusionInput blind =
              new FusionInput(
                  input.emotion(),
                  null,
                  input.audio(),
                  input.language(),
                  input.context(),
                  input.durationSeconds());
          Score rest = new LateFusion().fuse(blind).scores().get(LateFusion.OVERALL);
          assertThat(fused.withoutModality().get("gaze"))
              .isEqualTo(rest == null ? null : rest.value());
        });
  }

  @Test
  void evidenceLiesWithinTheInterview() {
    forAll(
        Policy.COACHING,
        (input, fused) ->
            fused
                .scores()
                .values()
                .forEach(
                    score ->
                        assertThat(score.evidence())
                            .allMatch(
                                e ->
                                    e.start() >= 0
                                        && e.end() > e.start()
                                        && e.end() <= input.durationSeconds())));
  }

  @Test
  void vectorHoldsOnlyPublishedNamesInTheirOrder() {
    forAll(
        Policy.COACHING,
        (input, fused) -> {
          assertThat(fused.vector().names()).isSorted().doesNotHaveDuplicates();
          assertThat(FusionVector.names(Policy.COACHING)).containsAll(fused.vector().names());
        });
    assertThat(FusionVector.names(Policy.COACHING))
        .isSorted()
        .filteredOn(name -> name.startsWith("emotion.") || name.startsWith("gaze."))
        .hasSize(7 + 4);
  }

  @Test
  void recruitmentInTheUnionSeesNeitherEmotionNorEngagementNorVoice() {
    forAll(
        Policy.EU_RECRUITMENT,
        (input, fused) -> {
          assertThat(fused.scores()).doesNotContainKey("emotion");
          assertThat(fused.vector().names())
              .noneMatch(
                  name ->
                      name.matches(
                          "emotion.*|gaze.engagement|audio.(f0|jit|shi|hnr|mfcc|loud|rms|z|sp.*Hz).*"));
        });
  }

  @Test
  void recruitmentInTheUnionScoresSoundAsIfItHadNoVoice() {
    for (int seed = 0; seed < INTERVIEWS; seed++) {
      FusionInput free = interview(seed, Policy.COACHING);
      FusionInput bound = interview(seed, Policy.EU_RECRUITMENT);
      if (free.audio() == null || free.audio().f0() != null) {
        continue;
      }
      assertThat(new LateFusion().fuse(bound).scores().get("audio"))
          .extracting(score -> score == null ? null : score.value())
          .isEqualTo(scoreOfSound(free));
    }
  }

  @Test
  void textsSpeakOfNobodysEmployment() {
    List<String> words =
        List.of("hire", "hiring", "reject", "suitab", "employ", "candidate", "fail");
    forAll(
        Policy.COACHING,
        (input, fused) ->
            fused
                .scores()
                .values()
                .forEach(
                    score -> {
                      assertThat(words).noneMatch(score.level().toLowerCase()::contains);
                      score.evidence().forEach(e -> assertThat(words).noneMatch(e.why()::contains));
                    }));
  }

  private static Double scoreOfSound(FusionInput input) {
    Score score = new LateFusion().fuse(input).scores().get("audio");
    return score == null ? null : score.value();
  }

  private static void forAll(Policy policy, Check check) {
    LateFusion fusion = new LateFusion();
    for (int seed = 0; seed < INTERVIEWS; seed++) {
      FusionInput input = interview(seed, policy);
      check.check(input, fusion.fuse(input));
    }
  }

  /** Any length from a blink to a quarter of an hour, any modality missing. */
  private static FusionInput interview(int seed, Policy policy) {
    Random random = new Random(seed);
    double duration = Math.exp(random.nextDouble() * Math.log(9_000)) / 10;
    Sections sections = new Sections(seed, duration);
    return new FusionInput(
        random.nextInt(4) == 0 ? null : sections.emotion(),
        random.nextInt(4) == 0 ? null : sections.gaze(),
        random.nextInt(4) == 0 ? null : sections.audio(),
        random.nextInt(4) == 0 ? null : sections.language(),
        new AnalysisContext(policy, seed),
        duration);
  }

  @FunctionalInterface
  private interface Check {
    void check(FusionInput input, FusionSection fused);
  }
}

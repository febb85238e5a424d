package dev.ivas.report.cohort;

import static dev.ivas.report.cohort.ScoredReports.CONSENT;
import static dev.ivas.report.cohort.ScoredReports.NOON;
import static dev.ivas.report.cohort.ScoredReports.report;
import static dev.ivas.report.cohort.ScoredReports.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Subject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortPercentilesTest extends CohortInFolder {
  /**
   * By hand. The others have 10, 20, 30, 40; the report has 30: two below, one alike, so 2.5 of 4
   * or 62.5 %. Wilson with p = 0.625, n = 4, z² = 3.8415: (0.625 + 0.4802 ± 1.96 sqrt(0.2344 / 4 +
   * 0.0600)) / 1.9604 = (1.1052 ± 0.6751) / 1.9604, that is 0.2194 and 0.9081.
   */
  @Test
  void areMidRanksAmongTheOthersWithWilsonsInterval() {
    addOthers(10, 20, 30, 40);
    BenchmarkSection section = benchmark(store.compare(scored("me", 30)));
    assertThat(section.cohortSize()).isEqualTo(4);
    assertThat(section.percentiles().keySet()).containsExactly("gaze", "language", "overall");
    assertThat(section.percentiles().get("overall")).isEqualTo(62.5);
    BenchmarkSection.Interval interval = section.intervals().get("overall");
    assertThat(interval.low()).isCloseTo(21.94, within(0.01));
    assertThat(interval.high()).isCloseTo(90.81, within(0.01));
    assertThat(interval.others()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 15})
  void theLowestPlaceIsGivenAsTheSecondLowest(double score) {
    addOthers(10, 20, 30, 40);
    assertThat(overall(score)).isEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(doubles = {35, 100})
  void theHighestPlaceIsGivenAsTheSecondHighest(double score) {
    addOthers(10, 20, 30, 40);
    assertThat(overall(score)).isEqualTo(75);
  }

  private double overall(double score) {
    return benchmark(store.compare(scored("me", score))).percentiles().get("overall");
  }

  @Test
  void needKOthers() {
    addOthers(10, 20);
    CandidateReport two = store.compare(scored("me", 15));
    assertThat(two.benchmark()).isNull();
    assertThat(two.notices())
        .singleElement()
        .asString()
        .contains("2 other people", "at least 3 are needed");
    addOthers(10, 20, 30);
    assertThat(store.compare(scored("me", 15)).benchmark()).isNotNull();
  }

  @Test
  void needTwentyByDefault() {
    CohortStore strict = CohortStore.open(file, options(NOON).build());
    double[] scores = new double[19];
    addOthers(scores);
    assertThat(strict.compare(scored("me", 15)).benchmark()).isNull();
    addOthers(new double[20]);
    assertThat(benchmark(strict.compare(scored("me", 15))).cohortSize()).isEqualTo(20);
  }

  @Test
  void doNotCountTheCandidatesOwnEarlierReport() {
    addOthers(10, 20);
    store.add(scored("me", 15));
    assertThat(store.compare(scored("me", 15)).benchmark()).isNull();
    assertThat(store.compare(scored("someone else", 15)).benchmark()).isNotNull();
  }

  @Test
  void countPeopleNotReports() {
    assertThat(store.add(scored("keen", 10))).isFalse();
    assertThat(store.add(scored("keen", 20))).isTrue();
    assertThat(store.add(scored("keen", 30))).isTrue();
    assertThat(store.compare(scored("me", 15)).benchmark()).isNull();
    assertThat(store.entries())
        .singleElement()
        .satisfies(e -> assertThat(e.scores().get("overall")).isEqualTo(30));
  }

  @Test
  void compareTheSameQuestionsUnderTheSamePolicyOnly() {
    addOthers(10, 20, 30);
    CandidateReport otherQuestions =
        scored("me", 15).withSubject(new Subject("me", null, "q-2", CONSENT));
    assertThat(store.compare(otherQuestions).benchmark()).isNull();
    CandidateReport otherPolicy = recruited("me", Map.of("gaze", 15.0));
    assertThat(store.compare(otherPolicy).benchmark()).isNull();
  }

  @Test
  void compareLanguageJudgedByTheSameProviderOnly() {
    addOthers(10, 20, 30);
    CandidateReport judged =
        report(
            new Subject("me", null, "q-1", CONSENT),
            Policy.COACHING,
            "groq",
            Map.of("gaze", 15.0, "language", 15.0, "overall", 15.0));
    assertThat(benchmark(store.compare(judged)).percentiles().keySet()).containsExactly("gaze");
  }

  @Test
  void compareOverallScoresMadeOfTheSamePartsOnly() {
    addOthers(10, 20, 30);
    CandidateReport silent =
        report(
            new Subject("me", null, "q-1", CONSENT),
            Policy.COACHING,
            null,
            Map.of("gaze", 15.0, "overall", 15.0));
    assertThat(benchmark(store.compare(silent)).percentiles().keySet()).containsExactly("gaze");
  }

  @Test
  void ofWhatThePolicyForbidsAreNeverGivenNorKept() {
    Map<String, Double> emotional = Map.of("emotion", 50.0, "gaze", 50.0, "overall", 50.0);
    for (int i = 0; i < 4; i++) {
      store.add(recruited("c" + i, emotional));
    }
    assertThat(store.entries())
        .allSatisfy(entry -> assertThat(entry.scores().keySet()).containsExactly("gaze"));
    assertThat(benchmark(store.compare(recruited("me", emotional))).percentiles().keySet())
        .containsExactly("gaze");
  }

  @Test
  void areTheSameForAReportReadBack() {
    addOthers(10, 20.1234564, 30);
    double readBack = 20.123456;
    assertThat(overall(readBack)).isEqualTo(50);
  }

  @Test
  void needAQuestionSet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.compare(scored("me", 1).withSubject(Subject.UNNAMED)))
        .withMessageContaining("question set");
  }

  private void addOthers(double... scores) {
    for (int i = 0; i < scores.length; i++) {
      store.add(scored("other-" + i, scores[i]));
    }
  }

  private static BenchmarkSection benchmark(CandidateReport report) {
    BenchmarkSection section = report.benchmark();
    assertThat(section).isNotNull();
    return section;
  }
}

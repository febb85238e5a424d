package dev.ivas.llm.internal.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.feature.Band;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.testdata.TestData;
import dev.ivas.llm.Transcripts;
import dev.ivas.llm.internal.RubricLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the corners against what is counted in rated mock interviews; nothing is fitted. */
class OfflineCornersTest {
  /** One interview of 138 has 48 words of the candidate. */
  private static final int MIN_WORDS = 200;

  /** What the interviewers asked, in our words. */
  private static final List<String> QUESTIONS =
      List.of(
          "Tell me about yourself.",
          "Tell me about a time when you demonstrated leadership.",
          "Tell me about a time when you were working on a team and faced with a challenge.",
          "What is one of your weaknesses and how do you plan to overcome it?");

  private static final Map<String, Map<Feature, Double>> COUNTED = new TreeMap<>();

  @BeforeAll
  static void count() throws IOException {
    for (String line :
        Files.readAllLines(
            TestData.require("interviews/transcripts.csv"), StandardCharsets.ISO_8859_1)) {
      int comma = line.indexOf(',');
      Transcript said = Transcripts.of(candidate(line.substring(comma + 1)));
      SpokenTokens spoken = SpokenTokens.of(said);
      if (spoken.size() >= MIN_WORDS) {
        Map<Feature, Double> counted =
            new EnumMap<>(FeatureCounter.count(said, spoken, new QuestionWords(QUESTIONS), 0));
        counted.keySet().removeAll(List.of(Feature.PACE, Feature.STRETCH));
        COUNTED.put(line.substring(0, comma).strip().toLowerCase(Locale.ROOT), counted);
      }
    }
  }

  private static String candidate(String turns) {
    return Arrays.stream(turns.split("\\|"))
        .filter(turn -> turn.strip().toLowerCase(Locale.ROOT).startsWith("interviewee:"))
        .map(turn -> turn.substring(turn.indexOf(':') + 1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void allInterviewsButOneAreCounted() {
    assertThat(COUNTED).hasSize(137);
  }

  /** Corners are rounded, hence the tolerance of a tenth of their distance. */
  @ParameterizedTest
  @CsvSource({
    "FILLERS, 0.6, 7.7",
    "LOOSE_WORDS, 0.3, 5.6",
    "HEDGES, 0.5, 3.6",
    "DIRECT, 0.3, 1.8",
    "FIRST_PERSON, 6.5, 12",
    "REPEATS, 0, 1.2",
    "DIVERSITY, 0.72, 0.80",
    "STAGES, 14, 43",
    "RESULTS, 0, 0.55",
    "CONNECTIVES, 2.2, 4.1",
    "QUANTITIES, 0, 1.0",
    "WORK_WORDS, 2.2, 6.1",
    "QUESTION_WORDS, 20, 65"
  })
  void cornersAreThe5thAnd95thPercentile(Feature feature, double low, double high) {
    double[] sorted =
        COUNTED.values().stream().mapToDouble(each -> each.get(feature)).sorted().toArray();
    double tolerance = (high - low) / 10;
    assertThat(percentile(sorted, 5)).isCloseTo(low, within(tolerance));
    assertThat(percentile(sorted, 95)).isCloseTo(high, within(tolerance));
    Band band = band(feature);
    assertThat(band.at(low) + band.at(high)).isBetween(1.0, 2.0);
    assertThat(List.of(band.zeroBelow(), band.fullFrom(), band.fullTo(), band.zeroAbove()))
        .contains(low, high);
  }

  private static Band band(Feature feature) {
    return OfflineRubric.TERMS.values().stream()
        .flatMap(Collection::stream)
        .filter(term -> term.feature() == feature)
        .map(Term::band)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"CONFIDENCE", "CLARITY", "STRUCTURE", "RELEVANCE", "COMMUNICATION"})
  void aMiddlingInterviewScoresInTheMiddleAndOthersSpreadOut(RubricLine line) {
    double[] sorted =
        COUNTED.values().stream()
            .mapToDouble(each -> OfflineRubric.score(line, each))
            .sorted()
            .toArray();
    assertThat(percentile(sorted, 50)).isBetween(45.0, 70.0);
    assertThat(percentile(sorted, 95) - percentile(sorted, 5)).isGreaterThan(35);
  }

  /** Words alone, without pace: the rank correlation is 0.32 over 137 interviews. */
  @Test
  void theMeanScoreGoesWithTheRatersOverallImpression() throws IOException {
    List<String> lines = Files.readAllLines(TestData.require("interviews/ratings.csv"));
    List<String[]> rated =
        lines.stream()
            .map(line -> line.split(","))
            .filter(row -> COUNTED.containsKey(row[0].toLowerCase(Locale.ROOT)))
            .toList();
    double[] overall = rated.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
    double[] scores =
        rated.stream()
            .mapToDouble(row -> mean(COUNTED.get(row[0].toLowerCase(Locale.ROOT))))
            .toArray();
    assertThat(scores).hasSize(137);
    assertThat(rankCorrelation(scores, overall)).isCloseTo(0.32, within(0.03));
  }

  private static double mean(Map<Feature, Double> counted) {
    return Arrays.stream(RubricLine.values())
        .mapToDouble(line -> OfflineRubric.score(line, counted))
        .average()
        .orElseThrow();
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted[(int) Math.round((sorted.length - 1) * percent / 100.0)];
  }

  private static double rankCorrelation(double[] a, double[] b) {
    double[] ranksA = centredRanks(a);
    double[] ranksB = centredRanks(b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += ranksA[i] * ranksB[i];
      aa += ranksA[i] * ranksA[i];
      bb += ranksB[i] * ranksB[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double[] centredRanks(double[] values) {
    return Arrays.stream(values)
        .map(v -> Arrays.stream(values).map(other -> Math.signum(v - other)).sum())
        .toArray();
  }
}

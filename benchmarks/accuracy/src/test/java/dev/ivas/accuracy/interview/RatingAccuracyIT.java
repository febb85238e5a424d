package dev.ivas.accuracy.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The MIT interviews; ten splits differ from two hundred by about 0.04, hence the margins. */
class RatingAccuracyIT {
  private static final int REPEATS = 10;

  /** Mean r over 200 splits by student of a plain ridge on prosody and nine language features. */
  private static final Map<String, Double> PLAIN_RIDGE =
      Map.ofEntries(
          Map.entry("Overall", .61),
          Map.entry("RecommendHiring", .63),
          Map.entry("Colleague", .55),
          Map.entry("Engaged", .60),
          Map.entry("Excited", .74),
          Map.entry("EyeContact", .23),
          Map.entry("Smiled", .59),
          Map.entry("SpeakingRate", .40),
          Map.entry("NoFillers", .67),
          Map.entry("Friendly", .61),
          Map.entry("Paused", .55),
          Map.entry("EngagingTone", .73),
          Map.entry("StructuredAnswers", .56),
          Map.entry("Calm", .40),
          Map.entry("NotStressed", .30),
          Map.entry("Focused", .48),
          Map.entry("Authentic", .35),
          Map.entry("NotAwkward", .47));

  @Test
  void ratingsOfUnseenStudentsArePredicted() {
    RatingResult result = RatingEvaluation.judge(TestData.require("interviews"), REPEATS);

    assertThat(result.n()).isEqualTo(138);
    assertThat(result.students()).isEqualTo(69);
    assertThat(result.traits()).hasSize(18);
    assertThat(result.traits().get("Overall").r().mean()).isGreaterThan(0.58);
    assertThat(result.traits().get("Overall").auc().mean()).isGreaterThan(0.77);
    assertThat(result.traits().get("Excited").r().mean()).isGreaterThan(0.68);
    assertThat(
            PLAIN_RIDGE.entrySet().stream()
                .filter(plain -> result.traits().get(plain.getKey()).r().mean() > plain.getValue()))
        .hasSizeGreaterThan(8);
    double early = result.variants().get("all modalities, early fusion").meanR();
    assertThat(early)
        .isGreaterThan(result.variants().get("without prosody").meanR() + 0.03)
        .isGreaterThan(result.variants().get("without language").meanR() + 0.03);
  }
}

package dev.ivas.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.error.ProhibitedUseException;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.EmotionSection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmotionAnalyzerTest {
  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(ModalityAnalyzer.class))
        .hasAtLeastOneElementOfType(EmotionAnalyzer.class);
  }

  @Test
  void namesItsModelWithoutLoadingIt() {
    try (EmotionAnalyzer analyzer = new EmotionAnalyzer()) {
      assertThat(analyzer.modality()).isEqualTo(Modality.EMOTION);
      assertThat(analyzer.models())
          .singleElement()
          .satisfies(
              card -> {
                assertThat(card.name()).isEqualTo("emotion-ivas-4");
                assertThat(card.licence()).isEqualTo("Apache-2.0");
                assertThat(card.trainingDataTerms()).contains("FER-2013", "research");
              });
    }
  }

  @Test
  void refusesWhereThePolicyForbidsIt() {
    try (EmotionAnalyzer analyzer = new EmotionAnalyzer()) {
      AnalysisContext recruitment = new AnalysisContext(Policy.EU_RECRUITMENT, 0);

      assertThatThrownBy(() -> analyzer.open(recruitment))
          .isInstanceOf(ProhibitedUseException.class)
          .hasMessageContaining("Article 5(1)(f)");
    }
  }

  @Test
  void sessionsSideBySideGiveTheSameResult() {
    try (EmotionAnalyzer analyzer = new EmotionAnalyzer()) {
      List<CompletableFuture<ModalityResult>> results =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> twoSeconds(analyzer)))
              .limit(3)
              .toList();

      assertThat(results.stream().map(CompletableFuture::join).map(EmotionAnalyzerTest::findings))
          .doesNotContainNull()
          .containsOnly(findings(twoSeconds(analyzer)));
    }
  }

  @Test
  void aMirroredVideoGivesTheSameNumbers() {
    try (EmotionAnalyzer analyzer = new EmotionAnalyzer()) {
      EmotionSection seen = (EmotionSection) findings(twoSeconds(analyzer, false));
      EmotionSection mirrored = (EmotionSection) findings(twoSeconds(analyzer, true));

      // Sums in another order, which the network's 8 bits may round the other way.
      seen.distribution()
          .forEach(
              (emotion, mean) ->
                  assertThat(mirrored.distribution().get(emotion)).isCloseTo(mean, within(1e-3)));
      assertThat(mirrored.dominant()).isEqualTo(seen.dominant());
    }
  }

  private static ModalityResult twoSeconds(EmotionAnalyzer analyzer) {
    return twoSeconds(analyzer, false);
  }

  private static ModalityResult twoSeconds(EmotionAnalyzer analyzer, boolean mirrored) {
    try (ModalitySession session = analyzer.open(AnalysisContext.DEFAULT)) {
      for (long micros = 0; micros < 2_000_000; micros += 40_000) {
        double shade = 1 + micros / 5e6;
        session.accept(
            DrawnFaces.frame(128, 128, micros, (x, y) -> shaded(mirrored ? 128 - x : x, y, shade)),
            DrawnFaces.found(micros, 1, 0.9));
      }
      return session.finish();
    }
  }

  private static double shaded(double x, double y, double shade) {
    return 60 * shade + 50 * Math.sin(x * y / 400);
  }

  private static Object findings(ModalityResult result) {
    ModalityPresent present = (ModalityPresent) result;
    present.series().close();
    return present.findings();
  }
}

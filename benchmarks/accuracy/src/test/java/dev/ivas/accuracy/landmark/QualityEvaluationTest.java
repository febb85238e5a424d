package dev.ivas.accuracy.landmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityEvaluationTest {
  @TempDir private Path folder;

  @Test
  void qualityFallsWhereLandmarksGoWrong() throws IOException {
    Helen.copyFirst(30, folder);
    try (QualityEvaluation evaluation = new QualityEvaluation(ModelStore.ofClassPath())) {
      QualityResult result = evaluation.judge(folder);
      assertThat(result.n()).isEqualTo(30 * 7);
      assertThat(result.rankCorrelation()).isLessThan(-0.3);
      double usual = quality(result, "none");
      assertThat(quality(result, "heavy_blur")).isLessThan(0.8 * usual);
      assertThat(quality(result, "dark")).isLessThan(0.8 * usual);
    }
  }

  private static double quality(QualityResult result, String spoiling) {
    QualityResult.Spoilt faces = result.perSpoiling().get(spoiling);
    assertThat(faces).isNotNull();
    return faces.meanQuality();
  }
}

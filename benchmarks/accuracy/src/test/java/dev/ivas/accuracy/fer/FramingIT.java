package dev.ivas.accuracy.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.testdata.TestData;
import dev.ivas.fer.FaceFraming;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds 300 faces of FER-2013's public test and cuts them out again. */
class FramingIT {
  @TempDir private Path folder;

  @Test
  void facesCutOutAsInAVideoAreJudgedAboutAsWellAsUncutOnes() throws IOException {
    Path labels = folder.resolve("labels.csv");
    Path all = TestData.require("fer/public.csv");
    Files.write(labels, Files.readAllLines(all).subList(0, 301));
    FerSheet sheet = FerSheet.read(TestData.require("fer/public.png"), labels);

    try (FramingEvaluation evaluation = new FramingEvaluation(ModelStore.ofClassPath())) {
      FramingResult result = evaluation.judge(sheet);

      assertThat(result.n()).isEqualTo(300);
      assertThat(result.found()).isBetween(200, 300);
      assertThat(usual(result)).isCloseTo(result.top1Uncut(), within(0.06));
    }
  }

  private static double usual(FramingResult result) {
    return result.framings().stream()
        .filter(one -> one.upright())
        .filter(one -> one.side() == FaceFraming.FER_2013.side())
        .filter(one -> one.rise() == FaceFraming.FER_2013.rise())
        .findFirst()
        .orElseThrow()
        .top1();
  }
}

package dev.ivas.accuracy.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.accuracy.fer.FerSheet;
import dev.ivas.core.testdata.TestData;
import dev.ivas.models.ModelStore;
import org.junit.jupiter.api.Test;

/** Films ten faces of FER-2013's public test, three seconds each. */
class StillFacesIT {
  @Test
  void stillFacesKeepTheirLabels() {
    FerSheet sheet =
        FerSheet.read(TestData.require("fer/public.png"), TestData.require("fer/public.csv"));

    try (StillFaces evaluation = new StillFaces(ModelStore.ofClassPath())) {
      StillFacesResult result = evaluation.judge(sheet, 10);

      assertThat(result.filmed()).isEqualTo(10);
      assertThat(result.judged()).isGreaterThanOrEqualTo(5);
      assertThat(result.labelChangesPerSecond()).isLessThan(0.1);
      assertThat(result.rawLabelChangesPerSecond())
          .isGreaterThanOrEqualTo(result.labelChangesPerSecond());
    }
  }
}

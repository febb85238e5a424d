package dev.ivas.accuracy.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.feature.FeatureSeriesRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameLabelsTest {
  private static final float[] FIRST = {0.6f, 0.3f, 0.1f};
  private static final float[] SECOND = {0.2f, 0.7f, 0.1f};
  private static final float[] NONE = {Float.NaN, Float.NaN, Float.NaN};

  @Test
  void changesAreCountedBetweenNeighbours() {
    assertThat(changes(FIRST, FIRST, SECOND, FIRST, SECOND, SECOND)).isEqualTo(3);
  }

  @Test
  void framesWithoutAFaceInterrupt() {
    assertThat(changes(NONE, FIRST, NONE, SECOND, NONE, NONE, FIRST, SECOND)).isEqualTo(1);
    assertThat(changes(NONE, NONE)).isZero();
  }

  private static int changes(float[]... rows) {
    try (FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a", "b", "c"))) {
      for (int i = 0; i < rows.length; i++) {
        series.add(i, rows[i]);
      }
      return FrameLabels.changes(series);
    }
  }
}

package dev.ivas.audio.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.feature.ScratchFile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatSeriesTest {
  private static final int MANY = 100_000;

  @Test
  void valuesInTheFileAreTheSame() {
    try (ScratchFile file = new ScratchFile()) {
      FloatSeries inFile = new FloatSeries(file);
      FloatSeries other = new FloatSeries(file);
      FloatSeries inMemory = new FloatSeries();
      Random random = new Random(1);
      for (int i = 0; i < MANY; i++) {
        double value = i % 7 == 0 ? Double.NaN : random.nextGaussian();
        inFile.add(value);
        other.add(-value);
        inMemory.add(value);
      }
      assertThat(inFile.size()).isEqualTo(MANY);
      assertThat(inFile.toDoubles()).isEqualTo(inMemory.toDoubles());
      for (int i = 0; i < 1_000; i++) {
        int index = random.nextInt(MANY);
        assertThat(inFile.get(index)).isEqualTo((Float) inMemory.get(index));
        assertThat(other.get(index)).isEqualTo((Float) (-inMemory.get(index)));
      }
    }
  }

  @Test
  void oldValuesAreGoneWithTheFile() {
    ScratchFile file = new ScratchFile();
    FloatSeries series = new FloatSeries(file);
    for (int i = 0; i < MANY; i++) {
      series.add(i);
    }
    file.close();
    assertThat(series.get(MANY - 1)).isEqualTo(MANY - 1);
    assertThatThrownBy(() -> series.get(0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hasNoValueBeyondItsSize() {
    FloatSeries series = new FloatSeries();
    series.add(1);
    assertThatThrownBy(() -> series.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}

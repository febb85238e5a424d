package dev.ivas.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureSeriesRecorderTest {
  @Test
  void givesBackRowsInOrderAndKeepsNaN() {
    try (FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a", "b"))) {
      series.add(-7_000, 1f, Float.NaN);
      series.add(0, 2f, 3f);
      List<String> rows = new ArrayList<>();
      series.forEach((micros, v) -> rows.add(micros + ":" + v[0] + "," + v[1]));
      assertThat(rows).containsExactly("-7000:1.0,NaN", "0:2.0,3.0");
    }
  }

  @Test
  void canBeReadAgainAndWhileAnotherCursorStands() {
    try (FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a"))) {
      series.add(1, 1f);
      series.add(2, 2f);
      FeatureSeries.Cursor first = series.cursor();
      assertThat(first.next()).isTrue();
      FeatureSeries.Cursor second = series.cursor();
      assertThat(second.next()).isTrue();
      assertThat(first.next()).isTrue();
      assertThat(first.values()).containsExactly(2f);
      assertThat(second.values()).containsExactly(1f);
      assertThat(first.next()).isFalse();
    }
  }

  @Test
  void hasNoRowsAtFirst() {
    try (FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a"))) {
      assertThat(series.rows()).isZero();
      assertThat(series.cursor().next()).isFalse();
    }
  }

  @Test
  void manyRowsAreKeptInAFileThatDoesNotStay() throws IOException {
    Set<Path> before = temporaryFiles();
    List<String> columns = IntStream.range(0, 1_000).mapToObj(i -> "c" + i).toList();
    int rows = 20_000;
    try (FeatureSeriesRecorder series = new FeatureSeriesRecorder(columns)) {
      float[] values = new float[1_000];
      for (int row = 0; row < rows; row++) {
        values[0] = row;
        values[999] = -row;
        series.add(row, values);
      }
      long[] next = {0};
      series.forEach(
          (micros, v) -> {
            if (micros != next[0] || v[0] != next[0] || v[999] != -next[0]) {
              throw new AssertionError("row " + next[0] + " came back as row " + micros);
            }
            next[0]++;
          });
      assertThat(next[0]).isEqualTo(rows);
    }
    Set<Path> after = temporaryFiles();
    after.removeAll(before);
    assertThat(after).isEmpty();
  }

  @Test
  void refusesTimesThatDoNotIncrease() {
    try (FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a"))) {
      series.add(10, 0f);
      assertThatIllegalArgumentException().isThrownBy(() -> series.add(10, 0f));
    }
  }

  @Test
  void refusesRowsOfAnotherWidth() {
    try (FeatureSeriesRecorder series = new FeatureSeriesRecorder(List.of("a"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> series.add(0, 1f, 2f));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new FeatureSeriesRecorder(List.of()));
  }

  private static Set<Path> temporaryFiles() throws IOException {
    Set<Path> files = new HashSet<>();
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "ivas-*.scratch")) {
      found.forEach(files::add);
    }
    return files;
  }
}

package dev.ivas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineCsvTest {
  @TempDir private Path folder;

  @Test
  void rowsWithEqualTimesBecomeOneAndGapsStayEmpty() throws IOException {
    FeatureSeriesRecorder gaze = series("gaze_angle_x", "gaze_angle_y");
    gaze.add(7_000, 0.5f, -0.25f);
    gaze.add(40_333, Float.NaN, 1f);
    FeatureSeriesRecorder emotion = series("anger");
    emotion.add(40_333, 1e-5f);
    emotion.add(80_000, 0f);
    assertThat(written(List.of(gaze, emotion), List.of()))
        .isEqualTo(
            """
            frame,timestamp,gaze_angle_x,gaze_angle_y,anger
            1,0.007000,0.5,-0.25,
            2,0.040333,,1,0.00001
            3,0.080000,,,0
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void soundIsHeldForATenthOfASecond() throws IOException {
    FeatureSeriesRecorder frames = series("a");
    for (int i = 0; i < 5; i++) {
      frames.add(i * 40_000L, i);
    }
    FeatureSeriesRecorder sound = series("rms");
    sound.add(10_000, 0.1f);
    sound.add(35_000, 0.2f);
    assertThat(written(List.of(frames), List.of(sound)).lines().skip(1))
        .containsExactly(
            "1,0.000000,0,",
            "2,0.040000,1,0.2",
            "3,0.080000,2,0.2",
            "4,0.120000,3,0.2",
            "5,0.160000,4,");
  }

  @Test
  void withoutPicturesTheSoundSetsTheRows() throws IOException {
    FeatureSeriesRecorder sound = series("rms");
    sound.add(0, 0.5f);
    assertThat(written(List.of(), List.of(sound)).lines())
        .containsExactly("frame,timestamp,rms", "1,0.000000,0.5");
    assertThat(written(List.of(), List.of())).isEqualTo("frame,timestamp\r\n");
  }

  @Test
  void namesWithCommasAndQuotesAreQuoted() throws IOException {
    FeatureSeriesRecorder odd = series("a,b", "c\"d");
    assertThat(written(List.of(odd), List.of()))
        .startsWith("frame,timestamp,\"a,b\",\"c\"\"d\"\r\n");
  }

  @Test
  void decimalsHaveAPointEverywhere() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      FeatureSeriesRecorder series = series("a");
      series.add(1_500_000, 0.5f);
      assertThat(written(List.of(series), List.of())).contains("1,1.500000,0.5\r\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesOneNameTwiceAndInfinity() {
    Path file = folder.resolve("timeline.csv");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimelineCsv.write(file, List.of(series("a"), series("a"))))
        .withMessageContaining("named a");
    FeatureSeriesRecorder infinite = series("ear_left");
    infinite.add(0, Float.POSITIVE_INFINITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimelineCsv.write(file, List.of(infinite)))
        .withMessageContaining("ear_left");
    assertThat(file).doesNotExist();
  }

  private String written(List<FeatureSeries> frames, List<FeatureSeries> windows)
      throws IOException {
    Path file = folder.resolve("timeline.csv");
    TimelineCsv.write(file, frames, windows);
    return Files.readString(file);
  }

  private static FeatureSeriesRecorder series(String... columns) {
    return new FeatureSeriesRecorder(List.of(columns));
  }
}

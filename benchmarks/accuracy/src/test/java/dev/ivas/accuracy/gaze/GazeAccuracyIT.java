package dev.ivas.accuracy.gaze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some of the photographs and annotated clips; the bounds are what any working state holds. */
class GazeAccuracyIT {
  private static final int EVERY = 10;

  @TempDir private Path folder;

  @Test
  void irisesAreFoundAndEyeContactIsToldBetterThanByChance() throws IOException {
    Path bioid = TestData.require("gaze/bioid");
    List<String> lines = Files.readAllLines(bioid.resolve("labels.csv"));
    List<String> some = new ArrayList<>(lines.subList(0, 1));
    for (int i = 1; i < lines.size(); i += EVERY) {
      some.add(lines.get(i));
      String image = lines.get(i).substring(0, lines.get(i).indexOf(','));
      Files.copy(bioid.resolve(image), folder.resolve(image));
    }
    Files.write(folder.resolve("labels.csv"), some);

    try (EyeContactEvaluation evaluation = new EyeContactEvaluation(ModelStore.ofClassPath())) {
      EyeContactResult result = evaluation.judge(folder);

      assertThat(result.n()).isEqualTo(some.size() - 1);
      assertThat(result.missed()).isLessThan(result.n() / 20);
      assertThat(result.irisErrorInterocular()).isLessThan(0.04);
      assertThat(result.irisErrorWorstEye()).isGreaterThan(result.irisErrorInterocular());
      assertThat(result.eyeContact().balancedAccuracy()).isGreaterThan(0.55);
    }
  }

  @Test
  void directionsAndBlinksAgreeWithAnAnnotator() throws IOException {
    Path videos = TestData.require("video/talking");
    List<String> clips = new ArrayList<>();
    for (String line : Files.readAllLines(Annotations.COMMITTED.resolve("clips.csv"))) {
      if (clips.isEmpty() || line.startsWith("retalk_3") || line.startsWith("liveportrait_d3")) {
        clips.add(line);
      }
    }
    Files.write(folder.resolve("clips.csv"), clips);
    for (String name : List.of("retalk_3", "liveportrait_d3")) {
      for (String kind : List.of(".gaze.csv", ".blinks.csv")) {
        Files.copy(Annotations.COMMITTED.resolve(name + kind), folder.resolve(name + kind));
      }
    }

    try (GazeClipEvaluation evaluation = new GazeClipEvaluation(ModelStore.ofClassPath())) {
      GazeClipsResult result = evaluation.judge(folder, videos);

      assertThat(result.n()).isEqualTo(84);
      assertThat(result.missed()).isLessThan(5);
      assertThat(result.direction().macroF1()).isGreaterThan(0.75);
      assertThat(result.blink().f1()).isGreaterThan(0.7);
      assertThat(result.perSplit()).containsOnlyKeys("test");
      assertThat(result.perClip()).hasSize(2);
    }
  }
}

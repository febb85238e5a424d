package dev.ivas.accuracy.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.testdata.TestData;
import dev.ivas.fer.EmotionOptions;
import dev.ivas.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real clips, one of them cut short, and files that are none. */
class ClipEvaluationIT {
  private static final ClipEvaluation EVALUATION =
      new ClipEvaluation(ModelStore.ofClassPath(), EmotionOptions.defaults().smoothing());

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    EVALUATION.close();
  }

  @Test
  void everyClipIsJudgedAsFarAsItCanBeDecoded() {
    ClipsResult result = EVALUATION.judge(TestData.require("video/emotion"));

    assertThat(result.notJudged()).isEmpty();
    assertThat(result.perClip())
        .extracting(ClipScores::name, ClipScores::truth)
        .contains(tuple("eamm_sad.mp4", "sad"), tuple("eamm_surprised.mp4", "surprise"));
    assertThat(result.perClip())
        .allSatisfy(
            clip -> {
              assertThat(clip.agreement()).isBetween(0.0, 1.0);
              assertThat(clip.meanProbability()).isBetween(0.0, 1.0);
              assertThat(clip.labelChangesPerSecond())
                  .isLessThanOrEqualTo(clip.rawLabelChangesPerSecond());
            });
    // Seven classes: chance is 0.14.
    assertThat(result.meanProbability()).isGreaterThan(0.3);
  }

  @Test
  void whatCannotBeJudgedIsNamed() throws IOException {
    Files.copy(
        TestData.require("video/emotion/eamm_happy.mp4"), folder.resolve("one_HAPPINESS.mp4"));
    Files.writeString(folder.resolve("two_sad.mp4"), "no video");
    Files.writeString(folder.resolve("notes.txt"), "no clip");

    ClipsResult result = EVALUATION.judge(folder);

    assertThat(result.perClip()).extracting(ClipScores::truth).containsExactly("happy");
    assertThat(result.notJudged())
        .extracting(ClipsResult.NotJudged::name)
        .containsExactly("notes.txt", "two_sad.mp4");
    assertThat(result.notJudged().get(0).reason()).contains("underscore");
  }

  @Test
  void aFolderWithoutClipsOrNoneIsRefused() throws IOException {
    assertRefused(folder, "empty");
    Files.writeString(folder.resolve("two_sad.mp4"), "no video");
    assertRefused(folder, "two_sad.mp4");
    assertRefused(folder.resolve("nowhere"), "nowhere");
  }

  private static void assertRefused(Path folder, String message) {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> EVALUATION.judge(folder))
        .withMessageContaining(message);
  }
}

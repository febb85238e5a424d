package dev.ivas.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.analysis.Progress;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.testkit.voice.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the whole interview and decodes it as an analysis does. */
class DemoInterviewIT {
  @TempDir static Path cache;

  private static final List<Progress> PROGRESS = new ArrayList<>();
  private static DemoInterview interview;
  private static Decoded decoded;

  @BeforeAll
  static void make() {
    interview = DemoInterview.cachedIn(cache.resolve("new"), PROGRESS::add);
    decoded = Decoded.of(interview.video());
  }

  @Test
  void everyFrameComesAtItsTime() {
    assertThat(decoded.frameTimes)
        .containsExactlyElementsOf(
            LongStream.range(0, interview.truth().video().frames())
                .mapToObj(frame -> DemoScript.micros((int) frame))
                .toList());
    assertThat(decoded.damage().framesLost()).isZero();
  }

  @Test
  void theSoundIsWhereTheTruthSaysToTheSample() {
    float[] spoken = new DemoScript().speech().samples();
    float[] heard = decoded.sound();
    int best = 0;
    for (int shift = -80; shift <= 80; shift++) {
      if (likeness(spoken, heard, shift) > likeness(spoken, heard, best)) {
        best = shift;
      }
    }
    // The decoder's resampling from 48 to 16 kHz may move it by one.
    assertThat(best).isBetween(-1, 1);
    assertThat(decoded.soundStartMicros()).isZero();
  }

  /** Correlates the seconds two to six, the sound heard being so many samples late. */
  private static double likeness(float[] spoken, float[] heard, int late) {
    double sum = 0;
    for (int i = 2 * Speech.SAMPLE_RATE_HZ; i < 6 * Speech.SAMPLE_RATE_HZ; i++) {
      sum += spoken[i] * heard[i + late];
    }
    return sum;
  }

  @Test
  void soundAndPicturesEndTogether() {
    double seconds = decoded.sound().length / (double) Speech.SAMPLE_RATE_HZ;
    double pictures = interview.truth().video().durationSeconds();
    assertThat(seconds).isBetween(pictures, pictures + 0.025);
  }

  @Test
  void makingItAgainGivesTheSameBytes() throws IOException {
    Path folder = Files.createDirectory(cache.resolve("again"));
    DemoInterview again = DemoInterview.make(folder, ProgressListener.NONE);
    assertThat(Files.mismatch(interview.video(), again.video())).isEqualTo(-1);
    assertThat(Files.mismatch(interview.truthFile(), again.truthFile())).isEqualTo(-1);
  }

  @Test
  void aCachedInterviewIsNotMadeAgain() throws IOException {
    FileTime made = Files.getLastModifiedTime(interview.video());
    DemoInterview cached =
        DemoInterview.cachedIn(
            cache.resolve("new"),
            progress -> {
              throw new AssertionError("made again");
            });
    assertThat(cached).isEqualTo(interview);
    assertThat(Files.getLastModifiedTime(cached.video())).isEqualTo(made);
  }

  @Test
  void nothingIsLeftBesideTheTwoFiles() throws IOException {
    try (Stream<Path> files = Files.list(interview.video().getParent())) {
      assertThat(files).containsExactlyInAnyOrder(interview.video(), interview.truthFile());
    }
  }

  @Test
  void progressRisesSecondBySecond() {
    assertThat(PROGRESS).hasSize((int) Math.ceil(interview.truth().video().durationSeconds()));
    assertThat(PROGRESS.get(1).mediaMicros()).isEqualTo(TimeSpan.MICROS_PER_SECOND);
    assertThat(PROGRESS.stream().map(Progress::fraction)).isSorted();
  }

  @Test
  void aCacheThatCannotBeWrittenIsAnErrorThatSaysSo() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "not a folder");
    assertThatThrownBy(() -> DemoInterview.cachedIn(file, ProgressListener.NONE))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("choose a folder that can be written to");
  }
}

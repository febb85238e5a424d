package dev.ivas.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TruthComparisonTest {
  private static final DemoTruth TRUTH =
      new DemoTruth(
          "test",
          new DemoTruth.Video(640, 480, 25, 250, 10),
          List.of(
              new DemoTruth.Segment(0, 6, GazeDirection.CENTER),
              new DemoTruth.Segment(6, 10, GazeDirection.LEFT)),
          List.of(new Span(2, 2.2), new Span(7, 7.2)),
          List.of(),
          List.of(new Span(3, 4)),
          List.of(new DemoTruth.Label("um", 5, 5.4)),
          List.of());

  private static GazeSection gaze(double left, Span... blinks) {
    return new GazeSection(
        1 - left,
        left,
        0,
        0,
        0,
        0,
        Map.of(),
        null,
        null,
        List.of(),
        new GazeSection.Blinks(blinks.length, null, List.of(blinks)),
        null,
        null);
  }

  private static AudioSection audio(Span pause, double fillerStart) {
    return new AudioSection(
        10,
        0.1,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        0.9,
        List.of(pause),
        List.of(new AudioSection.Filler(fillerStart, fillerStart + 0.3, "um", 0.9)),
        null,
        null);
  }

  private static final AudioSection RIGHT_SOUND = audio(new Span(3.02, 3.98), 5.05);
  private static final GazeSection RIGHT_GAZE = gaze(0.42, new Span(2.04, 2.16), new Span(7, 7.2));

  private static List<String> wrong(GazeSection gaze, AudioSection audio) {
    return TruthComparison.of(gaze, audio, TRUTH).deviations().stream()
        .map(TruthComparison.Line::what)
        .toList();
  }

  @Test
  void aRightReportAgrees() {
    TruthComparison comparison = TruthComparison.of(RIGHT_GAZE, RIGHT_SOUND, TRUTH);
    assertThat(comparison.agrees()).as(comparison.table()).isTrue();
  }

  @Test
  void aShareOffByMoreThanFiveHundredthsIsWrong() {
    GazeSection off = gaze(0.46, new Span(2.04, 2.16), new Span(7, 7.2));
    assertThat(wrong(off, RIGHT_SOUND)).containsExactly("left", "center");
  }

  @Test
  void aMissedBlinkIsWrong() {
    assertThat(wrong(gaze(0.4, new Span(2.04, 2.16)), RIGHT_SOUND))
        .containsExactly("blinks", "blink at 7.00 s");
  }

  @Test
  void aBlinkElsewhereIsWrongThoughTheCountIsRight() {
    GazeSection elsewhere = gaze(0.4, new Span(2.04, 2.16), new Span(8, 8.2));
    assertThat(wrong(elsewhere, RIGHT_SOUND)).containsExactly("blink at 7.00 s");
  }

  @Test
  void aPauseThatEndsMoreThanFiftyMillisecondsOffIsWrong() {
    assertThat(wrong(RIGHT_GAZE, audio(new Span(3, 4.06), 5.05))).containsExactly("pause to");
  }

  @Test
  void aFilledPauseElsewhereIsWrong() {
    assertThat(wrong(RIGHT_GAZE, audio(new Span(3, 4), 6))).containsExactly("um at 5.00 s");
  }

  @Test
  void whatTheReportLacksIsWrong() {
    assertThat(wrong(null, null)).containsExactly("gaze", "audio");
  }

  @Test
  void theTablePointsAtWhatIsWrong() {
    TruthComparison comparison = TruthComparison.of(null, RIGHT_SOUND, TRUTH);
    assertThat(comparison.table().lines().filter(line -> line.endsWith("<-- wrong"))).hasSize(1);
  }
}

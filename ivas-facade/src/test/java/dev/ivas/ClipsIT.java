package dev.ivas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.TranscriptSection;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job on real recordings. */
class ClipsIT {
  private static final Clock FIXED =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private static InterviewAnalyzer analyzer;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    analyzer = Ivas.builder().clock(FIXED).build();
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"talking", "interview", "grid", "emotion"})
  void everyClipGivesAValidReport(String kind) throws IOException {
    for (Path clip : clips("video/" + kind)) {
      CandidateReport report = analyze(clip);
      assertThat(ReportSchema.violations(folder.resolve("report.json"))).as("%s", clip).isEmpty();
      assertThat(report.media().frames()).as("frames of %s", clip).isPositive();
      assertThat(Files.readAllLines(folder.resolve("timeline.csv")))
          .as("timeline of %s", clip)
          .hasSize((int) report.media().frames() + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pyfeat_no_face.mp4", "lc4j_example-video.mp4"})
  void aClipWithoutAFaceHasNoEmotionAndNoGaze(String name) {
    CandidateReport report = analyze(TestData.require("video/talking/" + name));
    assertThat(report.emotion()).isNull();
    assertThat(report.gaze()).isNull();
    assertAbsentWithReason(report.modalities().get(Modality.EMOTION));
    assertAbsentWithReason(report.modalities().get(Modality.GAZE));
  }

  @ParameterizedTest
  @CsvSource({
    "emotion/eamm_fear.mp4, false",
    "interview/openvino_man_headmoves_20s_silent.mp4, true"
  })
  void aClipWithoutSoundSaysSo(String clip, boolean hasSilentTrack) {
    CandidateReport report = analyze(TestData.require("video/" + clip));
    assertThat(report.media().hasAudio()).isEqualTo(hasSilentTrack);
    assertThat(report.audio()).isNull();
    assertAbsentWithReason(report.modalities().get(Modality.AUDIO));
    assertThat(report.gaze()).isNotNull();
  }

  @Test
  void spokenSentencesComeOutWithWordTimes() throws IOException {
    for (Path clip : clips("video/grid")) {
      CandidateReport report = analyze(clip);
      assertThat(report.transcript()).as("%s", clip).isNotNull();
      assertThat(report.transcript().words()).as("%s", clip).hasSizeBetween(3, 9);
      double before = 0;
      for (TranscriptSection.TimedWord word : report.transcript().words()) {
        assertThat(word.start()).as("%s: %s", clip, word).isGreaterThanOrEqualTo(before);
        assertThat(word.end()).as("%s: %s", clip, word).isGreaterThan(word.start());
        before = word.start();
      }
      assertThat(before).as("%s", clip).isLessThan(report.media().durationSeconds());
      assertThat(Files.readString(folder.resolve("transcript.vtt"))).startsWith("WEBVTT\n\n00:");
    }
  }

  @Test
  void severalFacesAreReported() {
    CandidateReport report = analyze(TestData.require("video/talking/hysts_video03.mp4"));
    assertThat(report.face().multipleFacesShare()).isGreaterThan(0.1);
    assertThat(report.face().otherFaces()).isNotEmpty();
    assertThat(report.notices()).anyMatch(notice -> notice.startsWith("More than one face"));
  }

  @Test
  void aTruncatedClipSaysWhatWasLost() {
    CandidateReport report = analyze(TestData.require("video/emotion/eamm_sad.mp4"));
    assertThat(report.media().framesLost()).isPositive();
    assertThat(report.media().secondsLost()).isPositive();
    assertThat(report.notices()).anyMatch(notice -> notice.contains("break off"));
  }

  @Test
  void theHappyClipIsMostlyHappy() {
    CandidateReport report = analyze(TestData.require("video/emotion/eamm_happy.mp4"));
    assertThat(report.emotion().dominant()).isEqualTo(Emotion.HAPPY);
    assertThat(report.emotion().distribution().get(Emotion.HAPPY)).isGreaterThan(0.5);
  }

  /** The actor starts with a face at rest, and the network sees surprise late: MODEL_CARD.md. */
  @Test
  void surpriseIsToldForAThirdOfTheSurprisedClip() {
    CandidateReport report = analyze(TestData.require("video/emotion/eamm_surprised.mp4"));
    double surprised =
        report.emotion().timeline().stream()
            .filter(segment -> segment.label() == Emotion.SURPRISE)
            .mapToDouble(segment -> segment.end() - segment.start())
            .sum();
    assertThat(surprised / report.media().durationSeconds()).isGreaterThan(1 / 3.0);
  }

  @Test
  void glassesDoNotHideTheGaze() {
    CandidateReport report = analyze(TestData.require("video/talking/liveportrait_d19.mp4"));
    assertThat(report.gaze()).isNotNull();
    assertThat(report.gaze().unknown()).isLessThan(0.5);
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path clip = TestData.require("video/talking/retalk_1.mp4");
    analyze(clip);
    byte[] first = Files.readAllBytes(folder.resolve("report.json"));
    byte[] firstTimeline = Files.readAllBytes(folder.resolve("timeline.csv"));
    analyze(clip);
    assertThat(Files.readAllBytes(folder.resolve("report.json"))).isEqualTo(first);
    assertThat(Files.readAllBytes(folder.resolve("timeline.csv"))).isEqualTo(firstTimeline);
  }

  @Test
  void landmarksAreToldWhereAskedFor() throws IOException {
    Path clip = TestData.require("video/talking/retalk_1.mp4");
    try (InterviewAnalyzer detailed =
        Ivas.builder().modalities(Set.of(Modality.GAZE)).landmarks(true).build()) {
      detailed.analyze(InterviewRequest.of(clip).outputDirectory(folder).build());
    }
    List<String> lines = Files.readAllLines(folder.resolve("timeline.csv"));
    List<String> columns = List.of(lines.get(0).split(",", -1));
    List<String> cells = List.of(lines.get(1).split(",", -1));
    ToDoubleFunction<String> at = name -> Double.parseDouble(cells.get(columns.indexOf(name)));
    assertThat(at.applyAsDouble("x_30"))
        .as("the tip of the nose is in the box")
        .isBetween(
            at.applyAsDouble("FaceRectX"),
            at.applyAsDouble("FaceRectX") + at.applyAsDouble("FaceRectWidth"));
    assertThat(at.applyAsDouble("y_8")).as("the chin").isGreaterThan(at.applyAsDouble("y_30"));
  }

  @Test
  void theUsersLanguageDoesNotChangeTheReport() throws IOException {
    Path clip = TestData.require("video/emotion/eamm_sad.mp4");
    Locale before = Locale.getDefault();
    analyze(clip);
    byte[] first = Files.readAllBytes(folder.resolve("report.json"));
    byte[] firstTimeline = Files.readAllBytes(folder.resolve("timeline.csv"));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      analyze(clip);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(Files.readAllBytes(folder.resolve("report.json"))).isEqualTo(first);
    assertThat(Files.readAllBytes(folder.resolve("timeline.csv"))).isEqualTo(firstTimeline);
  }

  @Test
  void recruitmentInTheUnionLeavesOutWhatIsProhibited() throws IOException {
    Path clip = TestData.require("video/talking/retalk_1.mp4");
    try (InterviewAnalyzer strict =
        Ivas.builder().policy(Policy.EU_RECRUITMENT).clock(FIXED).build()) {
      CandidateReport report =
          strict.analyze(InterviewRequest.of(clip).outputDirectory(folder).build());
      assertThat(report.modalities().get(Modality.EMOTION).status())
          .isEqualTo(ModalityStatus.PROHIBITED);
      assertThat(report.emotion()).isNull();
      assertThat(report.gaze().engagement()).isNull();
      assertThat(report.fusion().vector().names())
          .noneMatch(name -> name.matches(".*(emotion|engagement|f0|jitter|shimmer|hnr).*"));
      assertThat(report.provenance().models()).noneMatch(m -> m.name().startsWith("emotion"));
      assertThat(Files.readAllLines(folder.resolve("timeline.csv")).get(0)).doesNotContain("anger");
    }
  }

  private CandidateReport analyze(Path clip) {
    return analyzer.analyze(InterviewRequest.of(clip).outputDirectory(folder).build());
  }

  private static void assertAbsentWithReason(ModalityState state) {
    assertThat(state.status()).isEqualTo(ModalityStatus.ABSENT);
    assertThat(state.reason()).isNotBlank();
  }

  private static List<Path> clips(String relative) throws IOException {
    try (Stream<Path> files = Files.list(TestData.require(relative))) {
      return files.filter(file -> file.toString().matches(".*\\.(mp4|mov|mpg)")).sorted().toList();
    }
  }
}

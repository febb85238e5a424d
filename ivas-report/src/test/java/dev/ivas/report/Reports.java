package dev.ivas.report;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Consent;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.core.report.Subject;
import dev.ivas.core.report.TranscriptSection;
import dev.ivas.core.testdata.Sections;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole reports of each kind. */
final class Reports {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final FusionSection NOTHING_FUSED =
      new FusionSection(new FusionSection.Vector(List.of(), List.of()), Map.of(), Map.of());
  private static final ProvenanceSection PROVENANCE =
      new ProvenanceSection(
          "0.1.0",
          List.of(new ModelCard("m", "1", "0f".repeat(32), "Apache-2.0", "Own data.")),
          Map.of("seed", "0"),
          0);

  private Reports() {}

  /** Everything there, with random numbers and hostile names. */
  static CandidateReport full(long seed) {
    Sections sections = new Sections(seed, 60);
    return new CandidateReport(
        CandidateReport.SCHEMA_VERSION,
        NOON,
        Policy.COACHING,
        new Subject(
            "</script><b>\"\\ \u674e\ud83d\ude42", "i-1", "q-1", new Consent(NOON, "practice\n")),
        new MediaSection(60, 1280, 720, 90, 1800, 2, 0.066666666667, true, true),
        states(ModalityStatus.PRESENT),
        new FaceSection(
            0.99,
            0.8,
            0.1,
            new FaceSection.HeadPoseDegrees(-3.25, 1, 0),
            List.of(new FaceSection.OtherFaces(1, 2, 1))),
        sections.emotion(),
        sections.gaze(),
        sections.audio(),
        new TranscriptSection(
            "vosk 0.3.45",
            "en-US",
            "hello",
            0.9,
            List.of(new TranscriptSection.TimedWord("hello", 0.1, 0.5, 0.9))),
        sections.language(),
        fused(),
        new BenchmarkSection(
            22,
            Map.of("overall", 55.5),
            Map.of("overall", new BenchmarkSection.Interval(35.7, 73.8, 22))),
        PROVENANCE,
        List.of("2 frames were lost."));
  }

  /** No picture, no sound, no name. */
  static CandidateReport minimal() {
    return empty(Policy.COACHING, states(ModalityStatus.ABSENT), null, null);
  }

  /** Nothing but words. */
  static CandidateReport withTranscript(TranscriptSection transcript) {
    CandidateReport minimal = minimal();
    return new CandidateReport(
        minimal.schemaVersion(),
        minimal.generatedAt(),
        minimal.policy(),
        minimal.subject(),
        minimal.media(),
        minimal.modalities(),
        null,
        null,
        null,
        null,
        transcript,
        null,
        minimal.fusion(),
        null,
        minimal.provenance(),
        List.of());
  }

  /** Data too poor to be judged. */
  static CandidateReport withheld() {
    return empty(Policy.RESEARCH, states(ModalityStatus.WITHHELD), null, null);
  }

  /** Recruitment in the European Union: no emotion, no engagement. */
  static CandidateReport prohibited(@Nullable Double engagement, boolean withEmotion) {
    GazeSection gaze =
        new GazeSection(
            1,
            0,
            0,
            0,
            0,
            0,
            Map.of(),
            1.0,
            0.0,
            List.of(),
            new GazeSection.Blinks(0, 0.0, List.of()),
            null,
            engagement);
    Map<Modality, ModalityState> states = states(ModalityStatus.ABSENT);
    states.put(Modality.EMOTION, state(ModalityStatus.PROHIBITED));
    states.put(Modality.GAZE, Sections.present());
    return empty(
        Policy.EU_RECRUITMENT, states, withEmotion ? new Sections(0, 9).emotion() : null, gaze);
  }

  private static CandidateReport empty(
      Policy policy,
      Map<Modality, ModalityState> states,
      @Nullable EmotionSection emotion,
      @Nullable GazeSection gaze) {
    return new CandidateReport(
        CandidateReport.SCHEMA_VERSION,
        NOON,
        policy,
        Subject.UNNAMED,
        new MediaSection(0, 0, 0, 0, 0, 0, 0, false, false),
        states,
        null,
        emotion,
        gaze,
        null,
        null,
        null,
        NOTHING_FUSED,
        null,
        PROVENANCE,
        List.of());
  }

  private static FusionSection fused() {
    Map<String, FusionSection.Score> scores = new LinkedHashMap<>();
    scores.put("gaze", score(60, 0.25));
    scores.put("overall", score(60, 1));
    Map<String, @Nullable Double> without = new LinkedHashMap<>();
    without.put("gaze", null);
    return new FusionSection(
        new FusionSection.Vector(List.of("gaze.center"), List.of(0.123456789)), scores, without);
  }

  private static FusionSection.Score score(double value, double weight) {
    return new FusionSection.Score(
        value,
        50.5,
        70.25,
        "GOOD",
        weight,
        value * weight,
        List.of(new FusionSection.Evidence(1, 2.5, "looks at the camera for 1.5 s")));
  }

  private static Map<Modality, ModalityState> states(ModalityStatus status) {
    Map<Modality, ModalityState> states = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      states.put(modality, state(status));
    }
    return states;
  }

  private static ModalityState state(ModalityStatus status) {
    return new ModalityState(status, status == ModalityStatus.PRESENT ? null : "For a reason.");
  }
}

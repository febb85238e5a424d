package dev.ivas.internal.result;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Inference;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.core.report.Subject;
import dev.ivas.fusion.FusionInput;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.internal.setup.AnalyzerSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the parts of a report together; used once. */
public final class ReportAssembler {
  private static final String INTENDED_USE =
      "This report describes what was seen and heard. Apparent expression is not a felt emotion,"
          + " and no score here was validated as a measure of ability or job performance.";

  /** Six of the blocks of five seconds that intervals are drawn from. */
  private static final double SHORT_SECONDS = 30;

  private final AnalyzerSet analyzers;
  private final AnalyzerOptions options;
  private final Subject subject;

  /** Prepares the report of one interview. */
  public ReportAssembler(AnalyzerSet analyzers, AnalyzerOptions options, Subject subject) {
    this.analyzers = analyzers;
    this.options = options;
    this.subject = subject;
  }

  /** Puts the report together. */
  public Outcome assemble(EngineResult result) {
    EmotionSection emotion = result.findings(Modality.EMOTION, EmotionSection.class);
    GazeSection gaze = result.findings(Modality.GAZE, GazeSection.class);
    AudioSection audio = result.audio();
    LanguageSection language = result.findings(Modality.LANGUAGE, LanguageSection.class);
    FusionSection fusion =
        options
            .fusion()
            .fuse(
                new FusionInput(
                    emotion,
                    gaze,
                    audio,
                    language,
                    new AnalysisContext(options.policy(), options.seed()),
                    result.media().durationSeconds()));
    CandidateReport report =
        new CandidateReport(
            CandidateReport.SCHEMA_VERSION,
            options.clock().instant(),
            options.policy(),
            subject,
            result.media(),
            states(result.results()),
            result.media().hasVideo() ? result.face() : null,
            emotion,
            gaze,
            audio,
            result.transcript(),
            language,
            fusion,
            null,
            provenance(),
            notices(result));
    return new Outcome(report, result.frameSeries(), result.windowSeries());
  }

  private static Map<Modality, ModalityState> states(Map<Modality, ModalityResult> results) {
    Map<Modality, ModalityState> states = new EnumMap<>(Modality.class);
    results.forEach(
        (modality, result) ->
            states.put(
                modality,
                new ModalityState(
                    result.status(),
                    result instanceof ModalityMissing missing ? missing.reason() : null)));
    return states;
  }

  private ProvenanceSection provenance() {
    return new ProvenanceSection(
        Version.CURRENT, analyzers.models(), options.describe(), options.seed());
  }

  private List<String> notices(EngineResult result) {
    List<String> notices = new ArrayList<>();
    notices.add(INTENDED_USE);
    if (!options.policy().permits(Inference.ENGAGEMENT)) {
      notices.add(
          "Left out: emotion, gaze.engagement and every score from voice quality or F0; "
              + options.policy().prohibitionReason()
              + ".");
    }
    double seconds = result.media().durationSeconds();
    if (seconds < SHORT_SECONDS) {
      notices.add(
          String.format(
              Locale.ROOT,
              "The recording is only %.1f s long: its scores and intervals rest on very little.",
              seconds));
    }
    notices.addAll(result.damageNotes());
    FaceSection face = result.face();
    if (face.multipleFacesShare() > 0) {
      notices.add(
          String.format(
              Locale.ROOT,
              "More than one face was seen in %.1f %% of the pictures; the largest and steadiest"
                  + " was taken for the candidate's.",
              100 * face.multipleFacesShare()));
    }
    if (result.words() != null) {
      notices.addAll(analyzers.recognizerNotices());
      notices.addAll(result.words().notices());
    }
    result.results().values().stream()
        .filter(ModalityPresent.class::isInstance)
        .forEach(present -> notices.addAll(((ModalityPresent) present).notices()));
    return notices;
  }
}

package dev.ivas.report.cohort;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Consent;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.core.report.Subject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports with scores and nothing else, for one question set. */
final class ScoredReports {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final Consent CONSENT = new Consent(NOON, "comparison with other interviews");

  private ScoredReports() {}

  /** Gaze, language (offline) and overall, all the same number. */
  static CandidateReport scored(@Nullable String candidate, double score) {
    return report(
        new Subject(candidate, null, "q-1", CONSENT),
        Policy.COACHING,
        "offline",
        Map.of("gaze", score, "language", score, "overall", score));
  }

  static CandidateReport report(
      Subject subject, Policy policy, @Nullable String provider, Map<String, Double> values) {
    Map<String, FusionSection.Score> scores = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            scores.put(
                name, new FusionSection.Score(value, value, value, "GOOD", 1, value, List.of())));
    return new CandidateReport(
        CandidateReport.SCHEMA_VERSION,
        NOON,
        policy,
        subject,
        new MediaSection(60, 0, 0, 0, 0, 0, 0, false, true),
        absent(),
        null,
        null,
        null,
        null,
        null,
        provider == null ? null : new LanguageSection(provider, Map.of(), "Words."),
        new FusionSection(
            new FusionSection.Vector(List.of("secret.feature"), List.of(1.0)), scores, Map.of()),
        null,
        new ProvenanceSection("0.1.0", List.of(), Map.of(), 0),
        List.of());
  }

  private static Map<Modality, ModalityState> absent() {
    Map<Modality, ModalityState> states = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      states.put(modality, new ModalityState(ModalityStatus.ABSENT, "For a reason."));
    }
    return states;
  }
}

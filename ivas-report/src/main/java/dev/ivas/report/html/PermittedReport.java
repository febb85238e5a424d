package dev.ivas.report.html;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Inference;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.GazeSection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a report what its own policy forbids.
 *
 * <p>Nothing forbidden is ever measured, so this changes no report that IVAS makes. A page outlives
 * the program that wrote it and is passed on: it does not rest on that alone.
 */
final class PermittedReport {
  private PermittedReport() {}

  static CandidateReport of(CandidateReport report) {
    Policy policy = report.policy();
    boolean emotion = policy.permits(Modality.EMOTION);
    if (emotion && policy.permits(Inference.ENGAGEMENT) && policy.permits(Inference.VOICE_SCORE)) {
      return report;
    }
    return new CandidateReport(
        report.schemaVersion(),
        report.generatedAt(),
        policy,
        report.subject(),
        report.media(),
        report.modalities(),
        report.face(),
        emotion ? report.emotion() : null,
        gaze(report),
        audio(report),
        report.transcript(),
        report.language(),
        emotion ? report.fusion() : unmoved(report.fusion()),
        emotion || !isScored(report.fusion()) ? report.benchmark() : null,
        report.provenance(),
        report.notices());
  }

  private static @Nullable GazeSection gaze(CandidateReport report) {
    GazeSection gaze = report.gaze();
    return gaze == null || report.policy().permits(Inference.ENGAGEMENT)
        ? gaze
        : gaze.withoutEngagement();
  }

  private static @Nullable AudioSection audio(CandidateReport report) {
    AudioSection audio = report.audio();
    return audio == null || report.policy().permits(Inference.VOICE_SCORE)
        ? audio
        : audio.withoutVoice();
  }

  private static boolean isScored(FusionSection fusion) {
    return fusion.scores().containsKey(Modality.EMOTION.label());
  }

  /** A combined score that emotion went into cannot be shown either. */
  private static FusionSection unmoved(FusionSection fusion) {
    Map<String, FusionSection.Score> scores = new LinkedHashMap<>(fusion.scores());
    if (!isScored(fusion)) {
      return fusion;
    }
    scores.remove(Modality.EMOTION.label());
    scores.remove("overall");
    return new FusionSection(fusion.vector(), scores, Map.of());
  }
}

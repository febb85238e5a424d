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
        policy.permits(Inference.ENGAGEMENT) ? report.gaze() : disengaged(report.gaze()),
        policy.permits(Inference.VOICE_SCORE) ? report.audio() : voiceless(report.audio()),
        report.transcript(),
        report.language(),
        emotion ? report.fusion() : unmoved(report.fusion()),
        emotion || !isScored(report.fusion()) ? report.benchmark() : null,
        report.provenance(),
        report.notices());
  }

  private static @Nullable GazeSection disengaged(@Nullable GazeSection gaze) {
    return gaze == null
        ? null
        : new GazeSection(
            gaze.center(),
            gaze.left(),
            gaze.right(),
            gaze.up(),
            gaze.down(),
            gaze.unknown(),
            gaze.seconds(),
            gaze.eyeContactShare(),
            gaze.shiftsPerMinute(),
            gaze.segments(),
            gaze.blinks(),
            gaze.meanEyeAspectRatio(),
            null);
  }

  private static @Nullable AudioSection voiceless(@Nullable AudioSection audio) {
    return audio == null
        ? null
        : new AudioSection(
            audio.durationSeconds(),
            audio.rms(),
            audio.loudnessDb(),
            audio.zeroCrossingRate(),
            null,
            audio.mfcc(),
            audio.spectral(),
            null,
            null,
            null,
            audio.speechShare(),
            audio.pauses(),
            audio.fillers(),
            audio.wordsPerMinute(),
            audio.articulationRate());
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

package dev.ivas.report.html;

import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.TranscriptSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports with one part exchanged. */
final class ReportParts {
  private ReportParts() {}

  static CandidateReport withNotices(CandidateReport report, List<String> notices) {
    return with(report, report.audio(), report.transcript(), notices);
  }

  static CandidateReport withoutTranscript(CandidateReport report) {
    return with(report, report.audio(), null, report.notices());
  }

  static CandidateReport withoutVoiceNumbers(CandidateReport report) {
    AudioSection audio = report.audio();
    AudioSection bare =
        new AudioSection(
            audio.durationSeconds(),
            0,
            null,
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            List.of(),
            List.of(),
            null,
            null);
    return with(report, bare, report.transcript(), report.notices());
  }

  private static CandidateReport with(
      CandidateReport report,
      AudioSection audio,
      @Nullable TranscriptSection transcript,
      List<String> notices) {
    return new CandidateReport(
        report.schemaVersion(),
        report.generatedAt(),
        report.policy(),
        report.subject(),
        report.media(),
        report.modalities(),
        report.face(),
        report.emotion(),
        report.gaze(),
        audio,
        transcript,
        report.language(),
        report.fusion(),
        report.benchmark(),
        report.provenance(),
        notices);
  }
}

package dev.ivas.report.html.internal.section;

import dev.ivas.core.policy.Consent;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The head of the page: whose interview, when, under which policy.
 *
 * @param candidate the caller's name, or null
 * @param interview the caller's name, or null
 * @param questionSet the caller's name, or null
 * @param consent what was consented to and when, or null
 * @param generatedAt when the report was made, for people
 * @param generatedAtIso the same for machines
 * @param duration of the recording
 * @param policy in force
 * @param purpose what the policy is for
 */
public record HeaderView(
    @Nullable String candidate,
    @Nullable String interview,
    @Nullable String questionSet,
    @Nullable String consent,
    String generatedAt,
    String generatedAtIso,
    String duration,
    String policy,
    String purpose) {

  /**
   * Makes the head.
   *
   * @param report to be shown
   * @return its head
   */
  public static HeaderView of(CandidateReport report) {
    Subject subject = report.subject();
    Consent consent = subject.consent();
    return new HeaderView(
        subject.candidateId(),
        subject.interviewId(),
        subject.questionSetId(),
        consent == null ? null : consent.scope() + " (" + Wording.minute(consent.givenAt()) + ")",
        Wording.minute(report.generatedAt()),
        report.generatedAt().toString(),
        Wording.duration(report.media().durationSeconds()),
        report.policy().name(),
        purpose(report.policy()));
  }

  private static String purpose(Policy policy) {
    return switch (policy) {
      case COACHING -> "practice and feedback for the person in the video";
      case RESEARCH -> "research with the consent of the person in the video";
      case EU_RECRUITMENT ->
          "recruitment in the European Union: observations only, without emotion, engagement or"
              + " voice quality";
    };
  }
}

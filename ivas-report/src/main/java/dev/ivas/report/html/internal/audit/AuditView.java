package dev.ivas.report.html.internal.audit;

import dev.ivas.report.audit.AuditResult;
import dev.ivas.report.html.internal.section.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole page.
 *
 * @param table name of the file
 * @param people how many, in words
 * @param auditedAt for people
 * @param auditedAtIso the same for machines
 * @param outcomes a section each
 * @param notices sentences the reader should know
 */
public record AuditView(
    String table,
    String people,
    String auditedAt,
    String auditedAtIso,
    List<OutcomeView> outcomes,
    List<String> notices) {

  /**
   * Makes the page.
   *
   * @param result to be shown
   * @return the page
   */
  public static AuditView of(AuditResult result) {
    List<OutcomeView> outcomes = new ArrayList<>();
    for (AuditResult.OutcomeResult outcome : result.outcomes()) {
      outcomes.add(OutcomeView.of(outcome));
    }
    return new AuditView(
        result.table(),
        Wording.count(result.people(), "person", "people"),
        Wording.minute(result.auditedAt()),
        result.auditedAt().toString(),
        outcomes,
        result.notices());
  }
}

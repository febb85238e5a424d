package dev.ivas.report.html.internal.section;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.ModalityState;
import java.util.Locale;

/**
 * Why a part of the report is not there.
 *
 * @param status ABSENT, WITHHELD or PROHIBITED, in lower case
 * @param reason in a sentence
 */
public record Missing(String status, String reason) {
  static Missing of(CandidateReport report, Modality modality) {
    if (!report.policy().permits(modality)) {
      return prohibited(report);
    }
    ModalityState state = report.modalities().get(modality);
    if (state == null || state.reason() == null) {
      return new Missing("absent", "No findings were handed over.");
    }
    return new Missing(
        state.status().name().toLowerCase(Locale.ROOT), Wording.sentence(state.reason()));
  }

  static Missing prohibited(CandidateReport report) {
    return new Missing(
        ModalityStatus.PROHIBITED.name().toLowerCase(Locale.ROOT),
        Wording.sentence(report.policy().prohibitionReason()));
  }

  /** {@return the status as the first word of a sentence} */
  public String label() {
    return Wording.capital(status);
  }
}

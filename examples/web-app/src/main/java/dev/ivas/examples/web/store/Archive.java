package dev.ivas.examples.web.store;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.ReportJson;
import dev.ivas.report.cohort.CohortOptions;
import dev.ivas.report.cohort.CohortStore;
import dev.ivas.report.cohort.ErasureReceipt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finished interviews: keeps them, also in the cohort that later ones are compared with, and erases
 * them there and here. Thread-safe.
 */
public final class Archive {
  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

  private final InterviewStore interviews;
  private final CohortStore cohort;

  /**
   * Opens the archive, with an empty cohort where there is none yet.
   *
   * @param interviews that are kept
   * @param cohort its file
   */
  public Archive(InterviewStore interviews, Path cohort) {
    this.interviews = interviews;
    this.cohort = CohortStore.openOrCreate(cohort, CohortOptions.defaults());
  }

  /**
   * Ends an interview with a report; of one that was erased meanwhile nothing is kept.
   *
   * @param id of the interview
   * @param report whose files lie in the interview's folder
   */
  public synchronized void keep(String id, CandidateReport report) {
    if (!removeIfErased(id)) {
      join(report);
      interviews.done(id, InterviewResult.of(report));
    }
  }

  /**
   * Removes what was written of an interview after it was erased.
   *
   * @param id of the interview
   * @return whether it was erased
   */
  public synchronized boolean removeIfErased(String id) {
    boolean erased = interviews.find(id).isEmpty();
    if (erased) {
      interviews.folder(id).erase();
    }
    return erased;
  }

  /** Only who answered named questions and has a score can be compared with. */
  private void join(CandidateReport report) {
    if (report.subject().questionSetId() == null) {
      return;
    }
    try {
      cohort.add(report);
    } catch (IllegalArgumentException e) {
      LOG.info("A report cannot be compared with: {}", e.getMessage());
    }
  }

  /**
   * Compares a finished interview with those of others who answered the same questions.
   *
   * @param interview any
   * @return its report with the comparison, or with a notice that says why there is none; empty if
   *     it has no report or names no questions
   */
  public Optional<CandidateReport> compared(Interview interview) {
    return report(interview)
        .filter(report -> report.subject().questionSetId() != null)
        .map(cohort::compare);
  }

  private Optional<CandidateReport> report(Interview interview) {
    return interview.state() == InterviewState.DONE
        ? interviews.folder(interview.id()).existing("report.json").flatMap(Archive::read)
        : Optional.empty();
  }

  private static Optional<CandidateReport> read(Path file) {
    try {
      return Optional.of(ReportJson.read(file));
    } catch (NonRetriableException e) {
      LOG.warn("A report that was there is none.", e);
      return Optional.empty();
    }
  }

  /**
   * Erases interviews of one candidate: from the cohort, their files, their rows; when it returns,
   * no file of ours holds their bytes. What else is kept of the candidate stays in the cohort.
   *
   * @param candidate whose interviews they are
   * @param theirs at which nobody works any more
   * @return a receipt that names nobody
   */
  public synchronized ErasureReceipt erase(String candidate, List<Interview> theirs) {
    List<String> ids = theirs.stream().map(Interview::id).toList();
    ErasureReceipt receipt = cohort.erase(candidate);
    interviews.of(candidate).stream()
        .filter(each -> !ids.contains(each.id()))
        .sorted((one, other) -> Long.compare(one.createdMillis(), other.createdMillis()))
        .flatMap(each -> report(each).stream())
        .forEach(this::join);
    interviews.erase(ids);
    return receipt;
  }
}

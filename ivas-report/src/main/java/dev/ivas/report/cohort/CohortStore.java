package dev.ivas.report.cohort;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.cohort.internal.CohortFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finished reports in one file, to compare later ones with.
 *
 * <p>Thread-safe, and safe for several processes: each call holds the file while it works and waits
 * while another does. Nothing is held between calls, so that there is nothing to close. A call that
 * returned is on the disk; one that was cut off, by a kill say, was made as a whole or not at all.
 *
 * <p>Of each report the store keeps names, times, consent and scores: no words, no features. One
 * entry a candidate, question set and policy: a later one takes the earlier one's place, so that k
 * reports are k people. Whatever has expired is removed when the store is opened and at each call,
 * and removed means that the file no longer holds its bytes; what the disk's own hardware, backups
 * and copies still hold is beyond the store's reach. Only the file's owner may read it, where the
 * system knows owners.
 */
public final class CohortStore {
  private final Path file;
  private final CohortOptions options;

  private CohortStore(Path file, CohortOptions options) {
    this.file = file;
    this.options = options;
  }

  /**
   * Opens a store and removes what has expired.
   *
   * @param file the store, an H2 database; the ending {@code .mv.db} may be left out
   * @param options how it works
   * @return the store
   * @throws UnreadableMediaException if there is none, or the file is something else
   * @throws dev.ivas.core.error.RetriableException if it is in use elsewhere for too long
   */
  public static CohortStore open(Path file, CohortOptions options) {
    Path found = fileOf(file);
    if (!Files.isRegularFile(found)) {
      throw new UnreadableMediaException(
          "There is no cohort store %s; adding a first report makes one.".formatted(found));
    }
    return openOrCreate(found, options);
  }

  /**
   * Opens a store, or makes an empty one, and removes what has expired.
   *
   * @param file the store, an H2 database; the ending {@code .mv.db} may be left out
   * @param options how it works
   * @return the store
   * @throws UnreadableMediaException if the file is something else
   * @throws dev.ivas.core.error.RetriableException if it is in use elsewhere for too long, or the
   *     disk refuses
   */
  public static CohortStore openOrCreate(Path file, CohortOptions options) {
    CohortStore store = new CohortStore(fileOf(file), options);
    store.removeExpired();
    return store;
  }

  /**
   * Returns the file a store has.
   *
   * @param file as the caller names it, with or without {@code .mv.db}
   * @return absolute, with links followed and its ending
   * @throws IllegalArgumentException if H2 cannot open files so named
   */
  public static Path fileOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    String name = String.valueOf(absolute.getFileName());
    Path whole =
        name.endsWith(CohortFile.ENDING)
            ? absolute
            : absolute.resolveSibling(name + CohortFile.ENDING);
    Path real = real(whole);
    if (real.toString().indexOf(';') >= 0) {
      throw new IllegalArgumentException("a cohort store's path must hold no semicolon: " + real);
    }
    return real;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  /**
   * Keeps a report for comparisons with later ones.
   *
   * <p>It takes the place of an earlier one of the same candidate, question set and policy. Scores
   * that the report's policy forbids are not kept.
   *
   * @param report with candidate id, question set id and consent
   * @return true if an earlier one gave way
   * @throws IllegalArgumentException if the report lacks one of the three, has no score, or is
   *     older than it may be kept
   * @throws dev.ivas.core.error.RetriableException if the store is in use elsewhere for too long,
   *     or the disk refuses
   */
  public boolean add(CandidateReport report) {
    CohortEntry entry = CohortEntry.of(report, options.clock().instant(), options);
    return use(table -> table.put(entry));
  }

  /**
   * Places a report among those of other people with the same question set and policy; the report
   * itself is not kept.
   *
   * <p>Each score gets a percentile if at least k others have one that was made in the same way:
   * the language score by the same provider, the overall score of the same parts. Fewer than k give
   * none, for that would tell about single people; for the same reason the lowest and the highest
   * place are each given as the next one inwards.
   *
   * @param report with a question set id; its candidate, if named, is not compared with themselves
   * @return the report with its {@code benchmark}, or null there and a notice that says why
   * @throws IllegalArgumentException if the report names no question set
   * @throws dev.ivas.core.error.RetriableException if the store is in use elsewhere for too long
   */
  public CandidateReport compare(CandidateReport report) {
    String questionSetId = report.subject().questionSetId();
    if (questionSetId == null) {
      throw new IllegalArgumentException(
          "a report is compared only with those of the same questions: name its question set");
    }
    List<CohortEntry> same = use(table -> table.withSameQuestions(questionSetId, report.policy()));
    return new Comparison(report, same).told(options.k());
  }

  /**
   * Removes everything stored on a candidate, from the file's bytes too.
   *
   * @param candidateId as it was added
   * @return what was removed and when; of no report if none was stored
   * @throws dev.ivas.core.error.RetriableException if the store is in use elsewhere for too long,
   *     or the disk refuses; nothing was removed then
   */
  public ErasureReceipt erase(String candidateId) {
    Instant now = options.clock().instant();
    String receiptId = UUID.randomUUID().toString();
    try (CohortFile held = CohortFile.take(file, options.patience())) {
      removeExpired(held);
      Map<String, Integer> reports =
          held.transact(
              connection ->
                  new CohortTable(connection)
                      .ofCandidate(candidateId).stream()
                          .collect(
                              Collectors.toMap(
                                  CohortEntry::questionSetId, entry -> 1, Integer::sum)));
      ErasureReceipt receipt = ErasureReceipt.of(receiptId, now, candidateId, reports);
      // Also where none is found: a call cut off may have left bytes behind.
      held.removeWhere(
          CohortTable.OF_CANDIDATE,
          candidateId,
          connection ->
              new CohortTable(connection).log(new Erasure(receiptId, now, receipt.count())));
      return receipt;
    }
  }

  /**
   * Removes what has expired, from the file's bytes too.
   *
   * @return how many reports
   */
  public int removeExpired() {
    try (CohortFile held = CohortFile.take(file, options.patience())) {
      return removeExpired(held);
    }
  }

  private int removeExpired(CohortFile held) {
    Instant now = options.clock().instant();
    int expired = held.transact(connection -> new CohortTable(connection).expired(now).size());
    if (expired > 0) {
      held.removeWhere(CohortTable.EXPIRED, CohortTable.time(now), connection -> {});
    }
    return expired;
  }

  /** {@return all that is kept, by question set, policy and candidate} */
  public List<CohortEntry> entries() {
    return use(CohortTable::all);
  }

  /** {@return the erasures so far, in order; the list does not tell of whom} */
  public List<Erasure> erasures() {
    return use(CohortTable::erasures);
  }

  private <T> T use(TableWork<T> work) {
    try (CohortFile held = CohortFile.take(file, options.patience())) {
      removeExpired(held);
      return held.transact(connection -> work.on(new CohortTable(connection)));
    }
  }

  @FunctionalInterface
  private interface TableWork<T> {
    T on(CohortTable table) throws SQLException;
  }
}

package dev.ivas.report.cohort;

import static dev.ivas.report.cohort.ScoredReports.CONSENT;
import static dev.ivas.report.cohort.ScoredReports.NOON;
import static dev.ivas.report.cohort.ScoredReports.report;
import static dev.ivas.report.cohort.ScoredReports.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ivas.core.error.RetriableException;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Subject;
import dev.ivas.report.cohort.internal.CohortFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortStoreTest {
  @TempDir private Path folder;

  private Path file;
  private CohortStore store;

  @BeforeEach
  void make() {
    file = folder.resolve("cohort.mv.db");
    store = at(NOON, 3);
  }

  private CohortStore at(Instant now, int k) {
    return CohortStore.openOrCreate(file, options(now).k(k).build());
  }

  private static CohortOptions.Builder options(Instant now) {
    return CohortOptions.builder().clock(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static CandidateReport recruited(String candidate, Map<String, Double> scores) {
    return report(
        new Subject(candidate, null, "q-1", CONSENT), Policy.EU_RECRUITMENT, "offline", scores);
  }

  private static BenchmarkSection benchmark(CandidateReport report) {
    BenchmarkSection section = report.benchmark();
    assertThat(section).isNotNull();
    return section;
  }

  @Nested
  class Percentiles {
    /**
     * By hand. The others have 10, 20, 30, 40; the report has 30: two below, one alike, so 2.5 of 4
     * or 62.5 %. Wilson with p = 0.625, n = 4, z² = 3.8415: (0.625 + 0.4802 ± 1.96 sqrt(0.2344 / 4
     * + 0.0600)) / 1.9604 = (1.1052 ± 0.6751) / 1.9604, that is 0.2194 and 0.9081.
     */
    @Test
    void areMidRanksAmongTheOthersWithWilsonsInterval() {
      addOthers(10, 20, 30, 40);
      BenchmarkSection section = benchmark(store.compare(scored("me", 30)));
      assertThat(section.cohortSize()).isEqualTo(4);
      assertThat(section.percentiles().keySet()).containsExactly("gaze", "language", "overall");
      assertThat(section.percentiles().get("overall")).isEqualTo(62.5);
      BenchmarkSection.Interval interval = section.intervals().get("overall");
      assertThat(interval.low()).isCloseTo(21.94, within(0.01));
      assertThat(interval.high()).isCloseTo(90.81, within(0.01));
      assertThat(interval.others()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 15})
    void theLowestPlaceIsGivenAsTheSecondLowest(double score) {
      addOthers(10, 20, 30, 40);
      assertThat(overall(score)).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(doubles = {35, 100})
    void theHighestPlaceIsGivenAsTheSecondHighest(double score) {
      addOthers(10, 20, 30, 40);
      assertThat(overall(score)).isEqualTo(75);
    }

    private double overall(double score) {
      return benchmark(store.compare(scored("me", score))).percentiles().get("overall");
    }

    @Test
    void needKOthers() {
      addOthers(10, 20);
      CandidateReport two = store.compare(scored("me", 15));
      assertThat(two.benchmark()).isNull();
      assertThat(two.notices())
          .singleElement()
          .asString()
          .contains("2 other people", "at least 3 are needed");
      addOthers(10, 20, 30);
      assertThat(store.compare(scored("me", 15)).benchmark()).isNotNull();
    }

    @Test
    void needTwentyByDefault() {
      CohortStore strict = CohortStore.open(file, options(NOON).build());
      double[] scores = new double[19];
      addOthers(scores);
      assertThat(strict.compare(scored("me", 15)).benchmark()).isNull();
      addOthers(new double[20]);
      assertThat(benchmark(strict.compare(scored("me", 15))).cohortSize()).isEqualTo(20);
    }

    @Test
    void doNotCountTheCandidatesOwnEarlierReport() {
      addOthers(10, 20);
      store.add(scored("me", 15));
      assertThat(store.compare(scored("me", 15)).benchmark()).isNull();
      assertThat(store.compare(scored("someone else", 15)).benchmark()).isNotNull();
    }

    @Test
    void countPeopleNotReports() {
      assertThat(store.add(scored("keen", 10))).isFalse();
      assertThat(store.add(scored("keen", 20))).isTrue();
      assertThat(store.add(scored("keen", 30))).isTrue();
      assertThat(store.compare(scored("me", 15)).benchmark()).isNull();
      assertThat(store.entries())
          .singleElement()
          .satisfies(e -> assertThat(e.scores().get("overall")).isEqualTo(30));
    }

    @Test
    void compareTheSameQuestionsUnderTheSamePolicyOnly() {
      addOthers(10, 20, 30);
      CandidateReport otherQuestions =
          scored("me", 15).withSubject(new Subject("me", null, "q-2", CONSENT));
      assertThat(store.compare(otherQuestions).benchmark()).isNull();
      CandidateReport otherPolicy = recruited("me", Map.of("gaze", 15.0));
      assertThat(store.compare(otherPolicy).benchmark()).isNull();
    }

    @Test
    void compareLanguageJudgedByTheSameProviderOnly() {
      addOthers(10, 20, 30);
      CandidateReport judged =
          report(
              new Subject("me", null, "q-1", CONSENT),
              Policy.COACHING,
              "groq",
              Map.of("gaze", 15.0, "language", 15.0, "overall", 15.0));
      assertThat(benchmark(store.compare(judged)).percentiles().keySet()).containsExactly("gaze");
    }

    @Test
    void compareOverallScoresMadeOfTheSamePartsOnly() {
      addOthers(10, 20, 30);
      CandidateReport silent =
          report(
              new Subject("me", null, "q-1", CONSENT),
              Policy.COACHING,
              null,
              Map.of("gaze", 15.0, "overall", 15.0));
      assertThat(benchmark(store.compare(silent)).percentiles().keySet()).containsExactly("gaze");
    }

    @Test
    void ofWhatThePolicyForbidsAreNeverGivenNorKept() {
      Map<String, Double> emotional = Map.of("emotion", 50.0, "gaze", 50.0, "overall", 50.0);
      for (int i = 0; i < 4; i++) {
        store.add(recruited("c" + i, emotional));
      }
      assertThat(store.entries())
          .allSatisfy(entry -> assertThat(entry.scores().keySet()).containsExactly("gaze"));
      assertThat(benchmark(store.compare(recruited("me", emotional))).percentiles().keySet())
          .containsExactly("gaze");
    }

    @Test
    void areTheSameForAReportReadBack() {
      addOthers(10, 20.1234564, 30);
      double readBack = 20.123456;
      assertThat(overall(readBack)).isEqualTo(50);
    }

    @Test
    void needAQuestionSet() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.compare(scored("me", 1).withSubject(Subject.UNNAMED)))
          .withMessageContaining("question set");
    }

    private void addOthers(double... scores) {
      for (int i = 0; i < scores.length; i++) {
        store.add(scored("other-" + i, scores[i]));
      }
    }
  }

  @Nested
  class Keeping {
    @Test
    void keepsTheLeast() throws IOException {
      Subject subject = new Subject("c'; drop table entry; --", "i-7", "q-1", CONSENT);
      store.add(scored(null, 61.25).withSubject(subject));
      CohortEntry entry = store.entries().get(0);
      assertThat(entry)
          .isEqualTo(
              new CohortEntry(
                  "q-1",
                  Policy.COACHING,
                  "c'; drop table entry; --",
                  "i-7",
                  NOON,
                  NOON.plus(Duration.ofDays(365)),
                  CONSENT,
                  "offline",
                  Map.of("gaze", 61.25, "language", 61.25, "overall", 61.25)));
      assertThat(bytesOfFolder()).noneMatch(bytes -> bytes.contains("secret.feature"));
    }

    @Test
    void needsNamesAndConsent() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.add(scored("c", 1).withSubject(Subject.UNNAMED)))
          .withMessageContaining("the candidate id, the question set id, the consent");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> store.add(scored("c", 1).withSubject(new Subject("c", null, "q", null))))
          .withMessageEndingWith("it lacks the consent");
      assertThat(store.entries()).isEmpty();
    }

    @Test
    void needsAScore() {
      CandidateReport empty =
          report(new Subject("c", null, "q", CONSENT), Policy.COACHING, null, Map.of());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.add(empty))
          .withMessageContaining("no score");
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
      assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }

    @Test
    void isOneFileAndAnEmptyLock() throws IOException {
      store.add(scored("c", 1));
      store.erase("c");
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("cohort.lock"));
      }
      assertThat(folder.resolve("cohort.lock")).isEmptyFile();
    }
  }

  @Nested
  class Retention {
    private final Instant lastDay = NOON.plus(Duration.ofDays(365)).minusNanos(1);
    private final Instant dayAfter = NOON.plus(Duration.ofDays(365));

    @Test
    void endsWhenTheClockSaysSo() throws IOException {
      store.add(scored("old-timer", 1));
      assertThat(at(lastDay, 3).entries()).hasSize(1);
      assertThat(at(dayAfter, 3).entries()).isEmpty();
      assertThat(bytesOfFolder()).noneMatch(bytes -> bytes.contains("old-timer"));
    }

    @Test
    void isSeenToByCallToo() {
      store.add(scored("c", 1));
      Instant[] now = {NOON};
      CohortStore longOpen =
          CohortStore.open(file, CohortOptions.builder().clock(new Ticking(now)).build());
      assertThat(longOpen.removeExpired()).isZero();
      now[0] = dayAfter;
      assertThat(longOpen.removeExpired()).isEqualTo(1);
      assertThat(longOpen.entries()).isEmpty();
    }

    @Test
    void isNotProlongedByAddingAgain() {
      store.add(scored("c", 1));
      at(lastDay, 3).add(scored("c", 1));
      assertThat(at(dayAfter, 3).entries()).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> at(dayAfter, 3).add(scored("c", 1)))
          .withMessageContaining("older than it may be kept");
    }

    @Test
    void isWhatWasSaidWhenTheReportWasAdded() {
      CohortStore week =
          CohortStore.open(file, options(NOON).retention(Duration.ofDays(7)).build());
      week.add(scored("c", 1));
      assertThat(at(NOON.plus(Duration.ofDays(7)), 3).entries()).isEmpty();
    }

    @Test
    void isShorterInRecruitment() {
      store.add(recruited("c", Map.of("gaze", 1.0)));
      assertThat(store.entries().get(0).expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(180)));
    }
  }

  @Nested
  class Erasing {
    @Test
    void leavesNoByteAndNobodyElseIsTouched() throws IOException {
      for (int i = 0; i < 30; i++) {
        store.add(scored("keep-" + i, i));
      }
      store.add(scored("goner-7f", 1));
      store.add(
          scored("goner-7f", 2).withSubject(new Subject("goner-7f", "iv-7f", "q-2", CONSENT)));
      assertThat(bytesOfFolder()).anyMatch(bytes -> bytes.contains("goner-7f"));
      List<CohortEntry> others =
          store.entries().stream().filter(e -> !e.candidateId().equals("goner-7f")).toList();

      ErasureReceipt receipt = store.erase("goner-7f");

      assertThat(bytesOfFolder())
          .noneMatch(bytes -> bytes.contains("goner-7f") || bytes.contains("iv-7f"));
      assertThat(store.entries()).isEqualTo(others).hasSize(30);
      assertThat(receipt.reports()).containsExactly(Map.entry("q-1", 1), Map.entry("q-2", 1));
      assertThat(receipt.erasedAt()).isEqualTo(NOON);
      assertThat(store.erasures()).containsExactly(new Erasure(receipt.receiptId(), NOON, 2));
    }

    @Test
    void theReceiptNamesNobodyButCanBeChecked() {
      store.add(scored("goner-7f", 1));
      ErasureReceipt receipt = store.erase("goner-7f");
      assertThat(receipt.toString()).doesNotContain("goner-7f");
      assertThat(receipt.candidateHash()).matches("[0-9a-f]{64}");
      assertThat(receipt.isFor("goner-7f")).isTrue();
      assertThat(receipt.isFor("goner-7e")).isFalse();
      assertThat(store.erase("goner-7f").candidateHash()).isNotEqualTo(receipt.candidateHash());
    }

    @Test
    void ofSomebodyUnknownRemovesNothing() {
      store.add(scored("c", 1));
      ErasureReceipt receipt = store.erase("nobody");
      assertThat(receipt.count()).isZero();
      assertThat(store.entries()).hasSize(1);
    }

    @Test
    void anAddThatWasCutOffLeavesNothingEither() throws IOException {
      try (CohortFile held = CohortFile.take(file, Duration.ZERO)) {
        held.transact(
            connection -> {
              connection
                  .createStatement()
                  .execute("insert into erasure values ('half-an-add', current_timestamp, 1)");
              connection.createStatement().execute("delete from erasure");
              return 0;
            });
      }
      store.erase("half-an-add");
      assertThat(bytesOfFolder()).noneMatch(bytes -> bytes.contains("half-an-add"));
    }

    @Test
    void whatAKilledErasureLeftIsCleanedUp() throws IOException {
      Path part = Files.writeString(folder.resolve("cohort.part.mv.db"), "half a file");
      store.entries();
      assertThat(part).doesNotExist();
    }
  }

  @Nested
  class Opening {
    @Test
    void theEndingMayBeLeftOut() {
      store.add(scored("c", 1));
      CohortStore same = CohortStore.open(folder.resolve("cohort"), CohortOptions.defaults());
      assertThat(same.entries()).hasSize(1);
    }

    @Test
    void aMissingOneIsNamed() {
      Path none = folder.resolve("none");
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> CohortStore.open(none, CohortOptions.defaults()))
          .withMessageContaining("none.mv.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a database at all\n"})
    void anotherFileIsRefusedAndLeftAlone(String text) throws IOException {
      Path other = Files.writeString(folder.resolve("other.mv.db"), text);
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> CohortStore.open(other, CohortOptions.defaults()))
          .withMessageContaining("no cohort store");
      assertThat(other).hasContent(text);
    }

    @Test
    void anotherDatabaseIsRefused() throws SQLException {
      Path other = folder.resolve("other.mv.db");
      try (Connection connection =
          DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("other"), "sa", "")) {
        connection.createStatement().execute("create table entry (question_set varchar)");
      }
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> CohortStore.open(other, CohortOptions.defaults()))
          .withMessageContaining("no cohort store");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
      Path file = folder.resolve("no/such/cohort");
      assertThatExceptionOfType(RetriableException.class)
          .isThrownBy(() -> CohortStore.openOrCreate(file, CohortOptions.defaults()))
          .withMessageContaining("is the folder there");
    }

    @Test
    void aSemicolonCannotBeOpened() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CohortStore.fileOf(folder.resolve("a;b")))
          .withMessageContaining("semicolon");
    }
  }

  @Nested
  class SideBySide {
    @Test
    void twoStoresTakeTurns() throws InterruptedException, ExecutionException {
      CohortOptions patient = options(NOON).patience(Duration.ofMinutes(5)).build();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Future<?>> done = new ArrayList<>();
      for (String name : List.of("a", "b")) {
        CohortStore own = CohortStore.open(file, patient);
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 8; i++) {
                    own.add(scored(name + i, i));
                    own.erase("nobody" + i);
                  }
                }));
      }
      for (Future<?> one : done) {
        one.get();
      }
      threads.shutdown();
      assertThat(store.entries()).hasSize(16);
      assertThat(store.erasures()).hasSize(16);
    }

    @Test
    void whoDoesNotWaitIsTold() {
      CohortStore hasty = CohortStore.open(file, options(NOON).patience(Duration.ZERO).build());
      try (CohortFile held = CohortFile.take(file, Duration.ZERO)) {
        assertThat(held).isNotNull();
        assertThatExceptionOfType(RetriableException.class)
            .isThrownBy(hasty::entries)
            .withMessageContaining("in use by another process or thread");
      }
      assertThat(hasty.entries()).isEmpty();
    }
  }

  private List<String> bytesOfFolder() throws IOException {
    return CohortBytes.of(folder);
  }

  private static final class Ticking extends Clock {
    private final Instant[] now;

    private Ticking(Instant[] now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now[0];
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}

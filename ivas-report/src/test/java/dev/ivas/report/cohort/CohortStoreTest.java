package dev.ivas.report.cohort;

import static dev.ivas.report.cohort.ScoredReports.CONSENT;
import static dev.ivas.report.cohort.ScoredReports.NOON;
import static dev.ivas.report.cohort.ScoredReports.report;
import static dev.ivas.report.cohort.ScoredReports.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ivas.core.error.RetriableException;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.policy.Policy;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortStoreTest extends CohortInFolder {
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
}

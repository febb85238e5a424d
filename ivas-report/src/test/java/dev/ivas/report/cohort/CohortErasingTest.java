package dev.ivas.report.cohort;

import static dev.ivas.report.cohort.ScoredReports.CONSENT;
import static dev.ivas.report.cohort.ScoredReports.NOON;
import static dev.ivas.report.cohort.ScoredReports.scored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.report.Subject;
import dev.ivas.report.cohort.internal.CohortFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortErasingTest extends CohortInFolder {
  @Test
  void leavesNoByteAndNobodyElseIsTouched() throws IOException {
    for (int i = 0; i < 30; i++) {
      store.add(scored("keep-" + i, i));
    }
    store.add(scored("goner-7f", 1));
    store.add(scored("goner-7f", 2).withSubject(new Subject("goner-7f", "iv-7f", "q-2", CONSENT)));
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

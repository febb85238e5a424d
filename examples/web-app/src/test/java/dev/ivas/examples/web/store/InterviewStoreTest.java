package dev.ivas.examples.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewStoreTest {
  private static final InterviewPlan PLAN =
      new InterviewPlan(
          "Ada", "first.mp4", "set", List.of("Why?"), Policy.COACHING, 1, "all", false, true);

  @TempDir private Path folder;

  @Test
  void whatIsStoredOutlivesTheProcess() {
    String id;
    try (Database database = Database.open(folder.resolve("db"))) {
      InterviewStore store = store(database);
      id = store.begin(PLAN, InterviewState.UPLOADING, "interview.mp4", 7).id();
      assertThat(store.move(id, InterviewState.UPLOADING, InterviewState.WAITING)).isTrue();
      assertThat(store.attempt(id)).isTrue();
      store.done(id, new InterviewResult(12.5, Map.of("overall", 71.0)));
      new SettingsStore(database).write(new Settings(Policy.RESEARCH, "ollama", "m", 7));
    }
    try (Database database = Database.open(folder.resolve("db"))) {
      Interview found = store(database).find(id).orElseThrow();
      assertThat(found.plan()).isEqualTo(PLAN);
      assertThat(found.state()).isEqualTo(InterviewState.DONE);
      assertThat(found.attempts()).isEqualTo(1);
      assertThat(found.result()).isEqualTo(new InterviewResult(12.5, Map.of("overall", 71.0)));
      assertThat(new SettingsStore(database).read())
          .isEqualTo(new Settings(Policy.RESEARCH, "ollama", "m", 7));
    }
  }

  @Test
  void erasedMeansThatNoFileHoldsTheName() throws IOException {
    String name = "Zaphod-7f3a";
    InterviewPlan plan =
        new InterviewPlan(
            name, "first.mp4", null, List.of(), Policy.COACHING, 1, "all", false, true);
    try (Database database = Database.open(folder.resolve("db"))) {
      InterviewStore store = store(database);
      String id = store.begin(plan, InterviewState.UPLOADING, "interview.mp4", 7).id();
      Files.writeString(store.folder(id).file("interview.mp4"), name);
      store.erase(List.of(id));
      assertThat(store.find(id)).isEmpty();
      assertThat(Files.exists(store.folder(id).path())).isFalse();
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(name);
      }
    }
  }

  @Test
  void aStateMovesOnOnlyFromWhereItIs() {
    try (Database database = Database.open(folder.resolve("db"))) {
      InterviewStore store = store(database);
      String id = store.begin(PLAN, InterviewState.UPLOADING, null, 7).id();
      assertThat(store.attempt(id)).isFalse();
      assertThat(store.move(id, InterviewState.WAITING, InterviewState.ANALYSING)).isFalse();
      assertThat(store.find(id).orElseThrow().state()).isEqualTo(InterviewState.UPLOADING);
    }
  }

  @Test
  void noIdFromOutsideBecomesAPath() {
    try (Database database = Database.open(folder.resolve("db"))) {
      InterviewStore store = store(database);
      assertThat(store.find("../../etc")).isEmpty();
      assertThatThrownBy(() -> store.folder("../../etc"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aPathThatTheDatabaseCouldMisreadIsRefused() {
    assertThatThrownBy(() -> Database.open(folder.resolve("a;INIT=x")))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("semicolon");
  }

  private InterviewStore store(Database database) {
    return new InterviewStore(database, folder.resolve("interviews"));
  }
}

package dev.ivas.examples.web.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.core.error.RetriableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interviews: rows of the database, and their folders. Thread-safe. */
public final class InterviewStore {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final JsonMapper JSON = new JsonMapper();

  /** For the database and the reports of what is there already. */
  private static final long SPARE_BYTES = 256L << 20;

  private static final String COLUMNS =
      "id, created, plan, state, reason, attempts, media_name, media_bytes, result";

  private final Database database;
  private final Path folders;

  /**
   * Creates the store.
   *
   * @param database holds the rows
   * @param folders holds a folder for each interview
   */
  public InterviewStore(Database database, Path folders) {
    this.database = database;
    this.folders = folders;
    new InterviewFolder(folders).create();
  }

  /**
   * Begins an interview and makes its folder.
   *
   * @param plan what was agreed
   * @param state it starts in
   * @param mediaName of the recording to come, or null
   * @param mediaBytes how long that will be; 0 where not known
   * @return the interview
   */
  public Interview begin(
      InterviewPlan plan, InterviewState state, @Nullable String mediaName, long mediaBytes) {
    String id = UUID.randomUUID().toString().replace("-", "");
    long now = System.currentTimeMillis();
    Interview interview = new Interview(id, now, plan, state, null, 0, mediaName, mediaBytes, null);
    folder(id).create();
    database.update(
        "INSERT INTO interview (id, created, candidate, plan, state, attempts, media_name,"
            + " media_bytes) VALUES (?, ?, ?, ?, ?, 0, ?, ?)",
        id,
        now,
        plan.candidate(),
        write(plan),
        state.name(),
        mediaName,
        mediaBytes);
    return interview;
  }

  /**
   * Finds an interview.
   *
   * @param id from outside: anything
   * @return empty where there is none
   */
  public Optional<Interview> find(String id) {
    return ID.matcher(id).matches()
        ? select("WHERE id = ?", id).stream().findFirst()
        : Optional.empty();
  }

  /** {@return all interviews, the latest first} */
  public List<Interview> all() {
    return select("ORDER BY created DESC");
  }

  /**
   * Returns the interviews of one candidate.
   *
   * @param candidate as it was named
   * @return the latest first; may be empty
   */
  public List<Interview> of(String candidate) {
    return select("WHERE candidate = ? ORDER BY created DESC", candidate);
  }

  /**
   * Returns the interviews in one state.
   *
   * @param state that they are in
   * @return the oldest first
   */
  public List<Interview> in(InterviewState state) {
    return select("WHERE state = ? ORDER BY created", state.name());
  }

  /**
   * Moves an interview on, if it still is where the caller thinks.
   *
   * @param id of the interview
   * @param from state it must be in
   * @param to state it will be in; its reason is forgotten
   * @return false if it was in another state
   */
  public boolean move(String id, InterviewState from, InterviewState to) {
    return database.update(
            "UPDATE interview SET state = ?, reason = NULL WHERE id = ? AND state = ?",
            to.name(),
            id,
            from.name())
        == 1;
  }

  /**
   * Begins an attempt at analysing it.
   *
   * @param id of the interview
   * @return false if it no longer waits
   */
  public boolean attempt(String id) {
    return database.update(
            "UPDATE interview SET state = 'ANALYSING', reason = NULL, attempts = attempts + 1 WHERE"
                + " id = ? AND state = 'WAITING'",
            id)
        == 1;
  }

  /**
   * Ends it without a report.
   *
   * @param id of the interview
   * @param state FAILED or CANCELLED
   * @param reason for people
   */
  public void end(String id, InterviewState state, String reason) {
    database.update(
        "UPDATE interview SET state = ?, reason = ? WHERE id = ?", state.name(), reason, id);
  }

  /**
   * Ends it with a report.
   *
   * @param id of the interview
   * @param result what lists show of it
   */
  public void done(String id, InterviewResult result) {
    database.update(
        "UPDATE interview SET state = 'DONE', reason = NULL, result = ? WHERE id = ?",
        write(result),
        id);
  }

  /**
   * Notes that a recording is there.
   *
   * @param id of the interview
   * @param mediaName in its folder
   * @param mediaBytes its length
   */
  public void hasMedia(String id, String mediaName, long mediaBytes) {
    database.update(
        "UPDATE interview SET media_name = ?, media_bytes = ? WHERE id = ?",
        mediaName,
        mediaBytes,
        id);
  }

  /**
   * Erases interviews: first their files, then their rows, so that nothing is left unseen; when it
   * returns, the database's file no longer holds their bytes.
   *
   * @param ids of the interviews
   */
  public void erase(List<String> ids) {
    for (String id : ids) {
      folder(id).erase();
      database.update("DELETE FROM interview WHERE id = ?", id);
    }
    database.compact();
  }

  /** Removes the folders of no interview: a kill may leave them. */
  public void removeStrays() {
    try (Stream<Path> all = Files.list(folders)) {
      all.map(each -> String.valueOf(each.getFileName()))
          .filter(name -> ID.matcher(name).matches() && find(name).isEmpty())
          .forEach(name -> folder(name).erase());
    } catch (IOException e) {
      throw new RetriableException("Could not read " + folders + ".", e);
    }
  }

  /** {@return how many more bytes of recordings the disk takes, beside reports; may be below 0} */
  public long freeBytes() {
    return folders.toFile().getUsableSpace() - SPARE_BYTES;
  }

  /**
   * Returns where its files lie.
   *
   * @param id of an interview in the store
   * @return its folder
   */
  public InterviewFolder folder(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no id of an interview");
    }
    return new InterviewFolder(folders.resolve(id));
  }

  private List<Interview> select(String rest, Object... values) {
    return database.query(
        "SELECT " + COLUMNS + " FROM interview " + rest, InterviewStore::read, values);
  }

  private static Interview read(ResultSet row) throws SQLException {
    String result = row.getString(9);
    return new Interview(
        row.getString(1),
        row.getLong(2),
        read(row.getString(3), InterviewPlan.class),
        InterviewState.valueOf(row.getString(4)),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getLong(8),
        result == null ? null : read(result, InterviewResult.class));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

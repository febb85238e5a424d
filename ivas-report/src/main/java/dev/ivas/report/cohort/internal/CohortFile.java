package dev.ivas.report.cohort.internal;

import dev.ivas.core.error.RetriableException;
import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one file of a cohort store, held for a piece of work; confined to a thread.
 *
 * <p>What is added goes through a transaction of H2's, on the disk before {@link #transact}
 * returns. What is removed is left out of a new file that takes the old one's place in a single
 * move: a database that only deletes keeps the bytes. Whoever is killed leaves the old state or the
 * new one, and at most an unfinished file that the next user removes.
 */
public final class CohortFile implements AutoCloseable {
  /** H2 insists on it. */
  public static final String ENDING = ".mv.db";

  private static final String SETTINGS =
      ";OPEN_NEW=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

  private final Path file;
  private final Path part;
  private final FileGuard guard;
  private @Nullable Connection open;

  private CohortFile(Path file, FileGuard guard) {
    this.file = file;
    this.part = file.resolveSibling(stem(file) + ".part" + ENDING);
    this.guard = guard;
  }

  /** Works on a database. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @param connection its changes are kept if this returns
     * @return what came of it
     * @throws SQLException if the database refuses
     */
    T on(Connection connection) throws SQLException;
  }

  /** Changes a database. */
  @FunctionalInterface
  public interface Change {
    /**
     * Makes the change.
     *
     * @param connection its changes are kept if this returns
     * @throws SQLException if the database refuses
     */
    void in(Connection connection) throws SQLException;
  }

  /**
   * Takes hold of a store; makes an empty one where there is none.
   *
   * @param file absolute, ending as H2's files do
   * @param patience how long to wait while it is in use elsewhere
   * @return to be closed soon
   * @throws UnreadableMediaException if the file is no cohort store
   * @throws RetriableException if it stays in use, or the disk refuses
   */
  public static CohortFile take(Path file, Duration patience) {
    CohortFile taken =
        new CohortFile(file, FileGuard.take(file.resolveSibling(stem(file) + ".lock"), patience));
    try {
      Files.deleteIfExists(taken.part);
      if (!Files.exists(file)) {
        taken.replace(null, null, connection -> {});
      } else if (Files.size(file) == 0) {
        throw new UnreadableMediaException(file + " is no cohort store, for it is empty.");
      }
      return taken;
    } catch (IOException e) {
      taken.guard.close();
      throw taken.refused(e);
    } catch (RuntimeException e) {
      taken.guard.close();
      throw e;
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ENDING.length());
  }

  /**
   * Works in one transaction that is on the disk when this returns.
   *
   * @param work what to do
   * @param <T> what comes of it
   * @return what came of it
   */
  public <T> T transact(Work<T> work) {
    Connection connection = opened();
    try {
      T result = work.on(connection);
      sync(connection);
      return result;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /**
   * Puts a new file into the place of the old one, without the entries a condition picks.
   *
   * @param unwanted condition of SQL with one parameter
   * @param parameter its value
   * @param change made in the new file
   */
  public void removeWhere(String unwanted, Object parameter, Change change) {
    opened();
    replace(unwanted, parameter, change);
  }

  private void replace(@Nullable String unwanted, @Nullable Object parameter, Change change) {
    try {
      try (Connection fresh = connect(part, "")) {
        CohortSchema.create(fresh);
        if (open != null && unwanted != null && parameter != null) {
          CohortSchema.copy(open, fresh, unwanted, parameter);
        }
        change.in(fresh);
        sync(fresh);
      }
      closeDatabase();
      moveIntoPlace();
    } catch (SQLException | IOException e) {
      throw refused(e);
    }
  }

  private void moveIntoPlace() throws IOException {
    if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder();
  }

  /** Makes the move itself last; some systems cannot open folders and need not. */
  private void syncFolder() {
    try (FileChannel folder = FileChannel.open(file.resolveSibling(""))) {
      folder.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private Connection opened() {
    if (open == null) {
      try {
        open = connect(file, ";IFEXISTS=TRUE");
        CohortSchema.check(open);
      } catch (SQLException e) {
        throw new UnreadableMediaException(
            "%s is no cohort store of this version of IVAS, or is damaged (%s)."
                .formatted(file, e.getMessage()),
            e);
      }
    }
    return open;
  }

  private static Connection connect(Path database, String more) throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + database.resolveSibling(stem(database)) + SETTINGS + more);
    source.setUser("sa");
    source.setPassword("");
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** H2 alone would write half a second later. */
  private static void sync(Connection connection) throws SQLException {
    connection.commit();
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  private RetriableException refused(Exception e) {
    return new RetriableException(
        "Could not write %s; is the disk full, or the folder read-only?".formatted(file), e);
  }

  private void closeDatabase() throws SQLException {
    if (open != null) {
      Connection connection = open;
      open = null;
      connection.close();
    }
  }

  @Override
  public void close() {
    try {
      closeDatabase();
    } catch (SQLException e) {
      throw refused(e);
    } finally {
      guard.close();
    }
  }
}

package dev.ivas.examples.web.store;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.error.RetriableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database: one H2 file, held by one process at a time. Thread-safe.
 *
 * <p>Each statement is a transaction of its own and on the disk when it returns.
 */
public final class Database implements AutoCloseable {
  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS interview (
            id VARCHAR(32) PRIMARY KEY,
            created BIGINT NOT NULL,
            candidate VARCHAR(200) NOT NULL,
            plan VARCHAR NOT NULL,
            state VARCHAR(16) NOT NULL,
            reason VARCHAR,
            attempts INT NOT NULL,
            media_name VARCHAR(40),
            media_bytes BIGINT NOT NULL,
            result VARCHAR)
          """,
          "CREATE TABLE IF NOT EXISTS setting (name VARCHAR(40) PRIMARY KEY, setting VARCHAR)");

  private static final String SETTINGS =
      ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

  private final String address;

  /** Held for reading by each statement, for writing while the file is exchanged. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private JdbcConnectionPool pool;

  private Database(String address) {
    this.address = address;
    this.pool = connect();
  }

  private JdbcConnectionPool connect() {
    return JdbcConnectionPool.create(address, "sa", "");
  }

  /**
   * Opens the database, or makes an empty one. What was deleted before a kill leaves the file now.
   *
   * @param file without its ending {@code .mv.db}
   * @return the database, to be closed
   * @throws NonRetriableException if another process holds it, or its path has a semicolon
   */
  public static Database open(Path file) {
    String path = file.toAbsolutePath().toString();
    if (path.indexOf(';') >= 0) {
      throw new NonRetriableException("the data folder's path must hold no semicolon: " + path);
    }
    Database database = new Database("jdbc:h2:file:" + path + SETTINGS);
    try {
      SCHEMA.forEach(database::update);
      database.compact();
    } catch (RetriableException e) {
      if (e.getCause() instanceof SQLException cause
          && cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        throw new NonRetriableException(
            "The data folder %s is in use by another './ivas serve'; stop that one, or name another folder with --data."
                .formatted(file.getParent()),
            e);
      }
      throw e;
    }
    return database;
  }

  /** Makes something of one row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
    lock.readLock().lock();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new RetriableException("The database could not be read.", e);
    } finally {
      lock.readLock().unlock();
    }
  }

  int update(String sql, @Nullable Object... values) {
    lock.readLock().lock();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new RetriableException("The database could not be written to; is the disk full?", e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Puts a new file into the place of the old one, without the bytes of rows that were deleted or
   * changed: H2 alone leaves them until it needs their room.
   */
  void compact() {
    lock.writeLock().lock();
    try {
      close();
      pool = connect();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Closes the file, without the bytes of rows that were deleted. */
  @Override
  public void close() {
    update("SHUTDOWN COMPACT");
    pool.dispose();
  }
}

package dev.ivas.report.cohort.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/** The tables of a cohort store. */
final class CohortSchema {
  private static final int FORMAT = 1;

  private static final List<String> TABLES =
      List.of(
          """
          create table entry (
            question_set varchar not null,
            policy varchar not null,
            candidate varchar not null,
            interview varchar,
            generated_at timestamp(9) with time zone not null,
            expires_at timestamp(9) with time zone not null,
            consent_at timestamp(9) with time zone not null,
            consent_scope varchar not null,
            language_by varchar,
            emotion double precision,
            gaze double precision,
            audio double precision,
            language double precision,
            overall double precision,
            primary key (question_set, policy, candidate))\
          """,
          """
          create table erasure (
            receipt varchar primary key,
            erased_at timestamp(9) with time zone not null,
            reports integer not null)\
          """,
          "create table store (format integer not null)",
          "insert into store values (" + FORMAT + ")");

  private CohortSchema() {}

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : TABLES) {
        statement.execute(sql);
      }
    }
  }

  /** Refuses a database that is not such a store. */
  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select format from store")) {
      if (!row.next() || row.getInt(1) != FORMAT) {
        throw new SQLException("its format is not " + FORMAT);
      }
    }
  }

  /** Copies all but the entries that a condition picks; it has one parameter. */
  static void copy(Connection from, Connection to, String unwanted, Object parameter)
      throws SQLException {
    copy(from, to, "select * from entry where not (" + unwanted + ")", "entry", parameter);
    copy(from, to, "select * from erasure where ? is not null", "erasure", parameter);
  }

  private static void copy(
      Connection from, Connection to, String query, String table, Object parameter)
      throws SQLException {
    try (PreparedStatement select = from.prepareStatement(query)) {
      select.setObject(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        String places = String.join(", ", Collections.nCopies(columns, "?"));
        String sql = "insert into " + table + " values (" + places + ")";
        try (PreparedStatement insert = to.prepareStatement(sql)) {
          while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
              insert.setObject(i, rows.getObject(i));
            }
            insert.executeUpdate();
          }
        }
      }
    }
  }
}
